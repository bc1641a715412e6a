/**
 * What the certificate's sheet says, row by row: words for people first, then the certificate itself for programs. The
 * words are made of the certificate alone, so that a changed word is noticed.
 */
import { formatCount, formatFigure, formatList } from '../../figures/format-figure';
import type { Severity } from '../../rules/rule';
import { monthLabel, parseIsoMonth } from '../../workbook/serial-date';
import { certificateNumber, type Certificate } from './certificate';
import { dayLabel, momentLabel } from './moment-label';

/** How a row looks: a heading stands alone; data is not shown. */
export type CertificateRowKind = 'title' | 'about' | 'heading' | 'line' | 'data' | 'blank';

export interface CertificateRow {
  readonly kind: CertificateRowKind;
  readonly label: string;
  readonly text: string;
}

const ABOUT =
  'Shows whether any value of this return has changed since it was checked. It is a digest and not a signature: ' +
  'anybody can make one, so it does not show who made it. Compare the number with the one that the supplier gave.';

const HOW =
  'Open the workbook in SDA Return Checker, or run: sda-return verify <file>. Saving in Excel or LibreOffice does not ' +
  'break the seal, nor does marking up. Any change to a value of the return does, and so does any change to this sheet.';

/** Excel takes 32,767 characters a cell. */
const MOST_LETTERS = 30_000;

export const DATA_LABEL = 'Data';

export function certificateRows(certificate: Certificate): readonly CertificateRow[] {
  const { agreement, content, verdict, tool, sealedAt } = certificate;
  const blank: CertificateRow = { kind: 'blank', label: '', text: '' };
  return [
    { kind: 'title', label: 'Certificate of a checked return', text: '' },
    { kind: 'about', label: ABOUT, text: '' },
    blank,
    line('Certificate number', certificateNumber(certificate)),
    ...returnLines(certificate),
    line('Sealed', `${momentLabel(sealedAt)}, by the clock of the computer that sealed it`),
    line('Checked with', `${tool.name} ${tool.version}`),
    line('Checked against', `${agreement.title}, version ${agreement.version}${standing(agreement.status)}`),
    ...earlierLine(certificate),
    blank,
    heading('Outcome'),
    line('Verdict', verdict.sentence),
    ...COUNTED.map(([severity, label]) => line(label, countText(certificate, severity))),
    line('Of rules on trial', `${formatCount(certificate.onTrial, 'finding')}, not counted above`),
    blank,
    heading('Rules'),
    line('Ran', rulesText(certificate.rules.ran)),
    ...notRunLines('Skipped', certificate.rules.skipped),
    ...notRunLines('Failed', certificate.rules.failed),
    blank,
    heading('Waivers'),
    ...waiverLines(certificate),
    blank,
    heading('How to check it'),
    { kind: 'about', label: HOW, text: '' },
    blank,
    heading('For programs'),
    line('Digest of the agreement', agreement.digest),
    line('Digest of the content', content.digest),
    line('Digest of this certificate', certificate.digest),
    ...chunksOf(asciiJson(certificate)).map((text): CertificateRow => ({ kind: 'data', label: DATA_LABEL, text })),
  ];
}

const COUNTED: readonly (readonly [Severity, string])[] = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['query', 'Queries'],
  ['note', 'Notes'],
];

function line(label: string, text: string): CertificateRow {
  return { kind: 'line', label, text };
}

function heading(label: string): CertificateRow {
  return { kind: 'heading', label, text: '' };
}

function returnLines({ return: { contract, supplier, month, correction } }: Certificate): readonly CertificateRow[] {
  const known = month === null ? null : parseIsoMonth(month);
  const label = known === null ? 'month not known' : monthLabel(known);
  const which = correction === null || correction === 0 ? label : `${label}, correction ${String(correction)}`;
  return [
    line('Return', which),
    ...(contract === null ? [] : [line('Contract', contract)]),
    ...(supplier === null ? [] : [line('Supplier', supplier)]),
  ];
}

function standing(status: Certificate['agreement']['status']): string {
  return status === 'agreed' ? '' : ' (not the signed agreement: its targets and rates are illustrative)';
}

function earlierLine({ earlier }: Certificate): readonly CertificateRow[] {
  const months = earlier.flatMap((month) => parseIsoMonth(month) ?? []).map(monthLabel);
  return [line('Compared with', months.length === 0 ? 'no earlier returns' : formatList(months))];
}

function countText({ findings, waivedFindings }: Certificate, severity: Severity): string {
  const waived = waivedFindings[severity];
  const all = formatFigure(findings[severity]);
  return waived === 0 ? all : `${all}, of which ${formatFigure(waived)} waived`;
}

function rulesText(ids: readonly string[]): string {
  return ids.length === 0 ? 'none' : `${formatFigure(ids.length)}: ${ids.join(', ')}`;
}

function notRunLines(
  label: string,
  rules: readonly { readonly id: string; readonly reason: string }[],
): readonly CertificateRow[] {
  if (rules.length === 0) return [line(label, 'none')];
  const byReason = new Map<string, string[]>();
  for (const { id, reason } of rules) byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  return [...byReason].map(([reason, ids]) => line(label, `${ids.join(', ')}: ${reason}`));
}

function waiverLines({ waivers }: Certificate): readonly CertificateRow[] {
  if (waivers.length === 0) return [line('Waived', 'none')];
  return waivers.map(({ rule, subject, reason, role, date, expires }) =>
    line(`Waived ${rule}`, `${subject}: ${reason} (${role}, ${dayLabel(date)}, until ${dayLabel(expires)})`),
  );
}

/** Letters that every program and every encoding keeps. */
function asciiJson(certificate: Certificate): string {
  return JSON.stringify(certificate).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function chunksOf(text: string): readonly string[] {
  const count = Math.ceil(text.length / MOST_LETTERS);
  return Array.from({ length: count }, (_, at) => text.slice(at * MOST_LETTERS, (at + 1) * MOST_LETTERS));
}
