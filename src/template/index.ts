/** An empty return made from the agreement, as plain sheets that a host writes into a new workbook. */
import { financialYearOf, isInForce, yearStart } from '../agreement/in-force';
import { TABLE_ROLES, type Agreement } from '../agreement/model';
import { readReturn, type Return } from '../reading';
import type { ReportSheet } from '../workbook/markup';
import { firstDay, lastDay, monthLabel, monthOf, type IsoMonth } from '../workbook/serial-date';
import type { Snapshot } from '../workbook/snapshot';
import { ActivityLayout } from './activity-layout';
import { activitySheet } from './activity-sheet';
import { carriedLines } from './carried-activity';
import { coverSheet } from './cover-sheet';
import { daysSheet } from './days-sheet';
import { instructionsSheet } from './instructions-sheet';
import { kpisSheet } from './kpis-sheet';
import { listAreas, listsSheet, listWords } from './lists-sheet';
import { prioritiesSheet } from './priorities-sheet';
import type { Grounds } from './template-grounds';
import { volumetricsSheet } from './volumetrics-sheet';

export type Template =
  | { readonly ok: true; readonly sheets: readonly ReportSheet[]; readonly carriedRows: number }
  /** Why there can be none, and what to do, in words for people. */
  | { readonly ok: false; readonly problem: string };

/** The return of a month to fill in; `previous` is the return of the month before, whose activity is carried over. */
export function templateOf(agreement: Agreement, month: IsoMonth, previous?: Snapshot): Template {
  const problem = formatProblem(agreement) ?? monthProblem(agreement, month);
  if (problem !== null) return { ok: false, problem };
  const before = previous === undefined ? null : earlierReturn(agreement, month, previous);
  if (typeof before === 'string') return { ok: false, problem: before };
  const start = yearStart(agreement, firstDay(month));
  const activity = previous && before?.activity;
  const carried = activity ? carriedLines(agreement, previous, activity) : [];
  const words = listWords(agreement, financialYearOf(agreement, firstDay(month)));
  const [instructions, lists] = freeNames(agreement);
  const grounds: Grounds = {
    agreement,
    month,
    yearStart: start,
    carried,
    activity: new ActivityLayout(agreement, month, start, carried),
    lists: listAreas(words, lists),
    previousActuals: actualsOf(before),
  };
  const sheets = [
    instructionsSheet(grounds, instructions),
    coverSheet(grounds),
    kpisSheet(grounds),
    activitySheet(grounds),
    prioritiesSheet(grounds),
    volumetricsSheet(grounds),
    daysSheet(grounds),
    listsSheet(words, lists),
  ];
  return { ok: true, sheets, carriedRows: carried.length };
}

/** A cover runs across by its nature; a template lays every other table out downwards. */
function formatProblem({ returnFormat: { id, tables } }: Agreement): string | null {
  const turned = TABLE_ROLES.find((role) => (tables[role].orientation === 'across') !== (role === 'cover'));
  if (turned === undefined) return null;
  const name = tables[turned].sheetNames[0] ?? turned;
  return (
    `The return format “${id}” wants ${name} ${turned === 'cover' ? 'with its values below their labels' : 'with one record a column'}, ` +
    'and templates cannot be made so. Use a blank return that the supplier has, or change the orientation in the agreement.'
  );
}

function monthProblem(agreement: Agreement, month: IsoMonth): string | null {
  if (isInForce(agreement.effective, lastDay(month))) return null;
  return `Version ${agreement.version} of the agreement is not in force in ${monthLabel(month)}. Give the agreement of that month.`;
}

function earlierReturn(agreement: Agreement, month: IsoMonth, snapshot: Snapshot): Return | string {
  const reading = readReturn(snapshot, agreement);
  if (!reading.isReturn)
    return 'The previous return is no return of this agreement. Give the return of the month before.';
  const { cover } = reading.return;
  const own = cover?.month.state === 'value' ? cover.month.value : null;
  if (own === null)
    return 'The previous return does not say its month on the cover, so nothing can be carried over from it.';
  const start = monthOf(yearStart(agreement, firstDay(month)));
  if (own >= month || own < start) {
    return `The previous return is for ${monthLabel(own)}, and nothing can be carried over from it to ${monthLabel(month)}. Give a return of an earlier month of the same financial year.`;
  }
  return reading.return;
}

function actualsOf(before: Return | null): ReadonlyMap<string, number> {
  return new Map(
    (before?.kpis?.rows ?? []).flatMap(({ kpi, actual }): [string, number][] =>
      kpi && actual.state === 'value' ? [[kpi.ref, actual.value]] : [],
    ),
  );
}

/** Names for our own two sheets that no table of the return format has. */
function freeNames({ returnFormat: { tables } }: Agreement): readonly [string, string] {
  const taken = new Set(TABLE_ROLES.map((role) => (tables[role].sheetNames[0] ?? role).toLowerCase()));
  const free = (name: string): string => (taken.has(name.toLowerCase()) ? `${name} (template)` : name);
  return [free('Instructions'), free('Lists')];
}
