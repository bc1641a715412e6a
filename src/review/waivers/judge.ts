/** Whether a stated waiver says all that a waiver must. What it lacks is told, never guessed. */
import { formatCount, formatFigure } from '../../figures/format-figure';
import { dateLabel, parseIsoDate, type IsoDate } from '../../workbook/serial-date';
import { MOST_LETTERS, type GivenWaiver, type StatedWaiver, type Waiver } from './waiver';

export type JudgedWaiver =
  | { readonly ok: true; readonly waiver: Waiver }
  /** Clauses for people: "it gives no reason". At least one. */
  | { readonly ok: false; readonly reasons: readonly string[] };

const FINGERPRINT = /^[0-9a-f]{16}$/;

/** `today` is the day of the check; a waiver of a day that is still to come is refused. */
export function judged({ stated, source }: GivenWaiver, today: IsoDate): JudgedWaiver {
  const date = parseIsoDate(stated.date.trim());
  const expires = parseIsoDate(stated.expires.trim());
  const reasons = [
    ...identityFaults(stated),
    ...textFaults(stated.reason, 'the reason', 'it gives no reason', MOST_LETTERS.reason),
    ...textFaults(stated.role, 'the role', 'it does not say in which role it was accepted', MOST_LETTERS.role),
    ...dateFaults(stated.date, 'date'),
    ...dateFaults(stated.expires, 'expiry'),
    ...(date && date > today ? [`its date, ${dateLabel(date)}, is still to come`] : []),
    ...(date && expires && expires < date ? ['it expires before its date'] : []),
  ];
  if (reasons.length > 0 || !date || !expires) return { ok: false, reasons };
  return { ok: true, waiver: { ...stated, date, expires, source } };
}

function identityFaults({ finding, facts, rule, subject, where, found }: StatedWaiver): readonly string[] {
  return [
    ...(FINGERPRINT.test(finding) ? [] : [`${named(finding)} is not the id of a finding`]),
    ...(FINGERPRINT.test(facts) ? [] : ['what it says under facts was changed or is missing']),
    ...textFaults(rule, 'the rule', 'it names no rule', MOST_LETTERS.words),
    ...[subject, where, found].flatMap((text) => textFaults(text.trim() || '-', 'a text', '', MOST_LETTERS.words)),
  ];
}

function textFaults(text: string, name: string, ifBlank: string, most: number): readonly string[] {
  if (text.trim() === '') return [ifBlank];
  return text.length > most
    ? [`${name} has ${formatCount(text.length, 'letter')}, and ${formatFigure(most)} is the most`]
    : [];
}

function dateFaults(text: string, name: string): readonly string[] {
  if (text.trim() === '') return [`it has no ${name}`];
  return parseIsoDate(text.trim()) ? [] : [`its ${name}, ${named(text)}, is no date; write it as 2014-10-31`];
}

function named(text: string): string {
  const short = Array.from(formatFigure(text));
  return `“${short.length > 40 ? `${short.slice(0, 39).join('')}…` : short.join('')}”`;
}
