/** What changed between two versions of an agreement, in words: part by part as the Excel form lays them out. */
import type { IsoDate } from '../../workbook/serial-date';
import { financialYearOf } from '../financial-year';
import type { Agreement, Kpi } from '../model';
import { PARTS, type Part, type SettingsPart, type TablePart } from '../parts';
import type { Column, PartRow } from '../parts';
import { formValueOf } from '../parts/form-value';
import type { Difference } from './difference';
import { targetDifferences } from './target-differences';
import { edgeInWords, shownValue, targetInWords } from './words';

export type { Difference } from './difference';

/** In the order of the form's sheets; empty where the two say the same. Where the schema lies and the log are of no account. */
export function agreementDifferences(before: Agreement, after: Agreement): readonly Difference[] {
  const day = after.effective.from;
  const [was, is] = [withWordingsOf(before, day), withWordingsOf(after, day)];
  return PARTS.flatMap((part) =>
    part.id === 'targets' ? targetDifferences(part.sheet, before, after) : partDifferences(part, was, is),
  );
}

/** Of each KPI the wording that holds on the day or comes last after it, and the orders of no year that is over by then. */
function withWordingsOf(agreement: Agreement, day: IsoDate): Agreement {
  const last = new Map<string, Kpi>();
  for (const kpi of agreement.kpis) {
    const known = last.get(kpi.ref);
    const hasEnded = kpi.effective.to !== null && kpi.effective.to < day;
    if (!hasEnded && (!known || known.effective.from < kpi.effective.from)) last.set(kpi.ref, kpi);
  }
  const year = financialYearOf(agreement, day);
  return {
    ...agreement,
    kpis: agreement.kpis.filter((kpi) => last.get(kpi.ref) === kpi),
    commissions: agreement.commissions.filter(({ financialYear }) => financialYear >= year),
  };
}

/** A new wording begins on a day of its own and supersedes the one before: what it says is what counts. */
const OF_THE_WORDING = new Set(['In force from', 'Supersedes']);

function partDifferences(part: Part, before: Agreement, after: Agreement): readonly Difference[] {
  if (part.id === 'changes') return [];
  return part.kind === 'settings' ? settingDifferences(part, before, after) : tableDifferences(part, before, after);
}

function settingDifferences({ sheet, settings }: SettingsPart, before: Agreement, after: Agreement): readonly Difference[] {
  return settings.flatMap((setting): readonly Difference[] => {
    if (setting.path[0] === '$schema') return [];
    const was = shownValue(formValueOf(before, [], setting));
    const is = shownValue(formValueOf(after, [], setting));
    if (was === is) return [];
    const sentence = `${setting.heading}: ${was ?? 'blank'} → ${is ?? 'blank'}.`;
    return [{ part: sheet, change: 'changed', subject: setting.heading, member: null, before: was, after: is, sentence }];
  });
} // prettier-ignore

function tableDifferences(part: TablePart, before: Agreement, after: Agreement): readonly Difference[] {
  const [was, is] = [numbered(part.rows(before)), numbered(part.rows(after))];
  const earlier = new Map(was.map((row) => [row.name, row]));
  const later = new Set(is.map(({ name }) => name));
  const own = is.flatMap((row) => {
    const old = earlier.get(row.name);
    return old ? memberDifferences(part, before, old, after, row) : [whole(part, 'added', row.name)];
  });
  const ended = was.filter(({ name }) => !later.has(name)).map(({ name }) => whole(part, 'ended', name));
  return [...own, ...ended, ...movedRows(part, was, is)];
}

/** Rows of one name, which a sound agreement has not, are told apart by their order. */
function numbered(rows: readonly PartRow[]): readonly PartRow[] {
  const counts = new Map<string, number>();
  return rows.map((row) => {
    const count = (counts.get(row.name) ?? 0) + 1;
    counts.set(row.name, count);
    return count === 1 ? row : { ...row, name: `${row.name}, no. ${String(count)}` };
  });
}

function whole({ sheet }: TablePart, change: 'added' | 'ended', subject: string): Difference {
  const sentence = `${capital(subject)} ${change === 'added' ? 'is new' : 'is no longer there'}.`;
  return { part: sheet, change, subject, member: null, before: null, after: null, sentence };
}

function memberDifferences(
  { id, sheet, columns }: TablePart,
  before: Agreement,
  old: PartRow,
  after: Agreement,
  row: PartRow,
): readonly Difference[] {
  return columns.flatMap((column): readonly Difference[] => {
    if (id === 'kpis' && OF_THE_WORDING.has(column.heading)) return [];
    const [wrote, writes] = [formValueOf(before, old.at, column), formValueOf(after, row.at, column)];
    if (shownValue(wrote) === shownValue(writes)) return [];
    const was = edgeAt(before, old, column) ?? shownValue(wrote);
    const is = edgeAt(after, row, column) ?? shownValue(writes);
    const { heading } = column;
    const sentence = `${capital(row.name)}, ${lowered(heading)}: ${was ?? 'blank'} → ${is ?? 'blank'}.`;
    return [{ part: sheet, change: 'changed', subject: row.name, member: heading, before: was, after: is, sentence }];
  });
}

/** The edge of a band in words; null for any other column, and where the band has no such edge. */
function edgeAt(
  { kpis }: Agreement,
  { at: [list, place] }: PartRow,
  { path: [member, band, side] }: Column,
): string | null {
  const kpi = list === 'kpis' && member === 'bands' && typeof place === 'number' ? kpis[place] : undefined;
  const named = (['good', 'approaching', 'requiresImprovement'] as const).find((one) => one === band);
  if (!kpi || !named) return null;
  const edge = side === 'atLeast' ? kpi.bands[named]?.atLeast : kpi.bands[named]?.atMost;
  return edge === undefined ? null : edgeInWords(edge, (value) => targetInWords(value, kpi.unit));
}

/** Entries that both have, in another order: said once, for the order is only the order of reports. */
function movedRows({ sheet }: TablePart, was: readonly PartRow[], is: readonly PartRow[]): readonly Difference[] {
  const [old, now] = [new Set(was.map(({ name }) => name)), new Set(is.map(({ name }) => name))];
  const before = was.map(({ name }) => name).filter((name) => now.has(name));
  const after = is.map(({ name }) => name).filter((name) => old.has(name));
  if (before.every((name, at) => name === after[at])) return [];
  const sentence = `The rows of the sheet ${sheet} stand in another order.`;
  return [{ part: sheet, change: 'moved', subject: sheet, member: null, before: null, after: null, sentence }];
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** "Due months" within a sentence; "KPIs" stays. A colon of its own would be one too many. */
function lowered(heading: string): string {
  const plain = heading.replace(': ', ' ');
  return /^[A-Z][a-z]/.test(plain) ? `${plain.charAt(0).toLowerCase()}${plain.slice(1)}` : plain;
}
