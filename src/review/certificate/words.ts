/** What the seal of a return comes to, in words: the same in the pane, the reports and on the command line. */
import { formatCount, formatFigure, formatList } from '../../figures/format-figure';
import type { Severity } from '../../rules/rule';
import { cellName, columnName, cellLabel } from '../../workbook/a1';
import { certificateNumber, type Certificate } from './certificate';
import type { ContentChange } from './content-changes';
import { momentLabel } from './moment-label';
import type { CertificateFacts, Verification } from './verify';

/** Changes are told one by one up to so many; so are the cells of a change. */
const MOST = 20;

export interface SealWords {
  /** One plain sentence. */
  readonly sentence: string;
  /** More sentences, the first changes among them. */
  readonly details: readonly string[];
}

/** null where the workbook is not sealed, which is nothing to speak of. */
export function sealWords(verification: Verification): SealWords | null {
  switch (verification.kind) {
    case 'unsealed':
      return null;
    case 'altered':
      return {
        sentence: `The certificate in this workbook has itself been changed, so it shows nothing: ${verification.reason}.`,
        details: ['Ask the supplier for the sealed file as it was, or check this one anew.'],
      };
    case 'unchanged':
      return {
        sentence: verification.isSameAgreement
          ? 'What arrived is what was checked: no value has changed since this return was sealed.'
          : 'No value has changed since this return was sealed, but it was checked against another agreement than yours.',
        details: [...otherAgreement(verification), ...factsOf(verification.certificate)],
      };
    case 'changed': {
      const told = verification.changes.slice(0, MOST).map(changeText);
      const left = verification.changes.length - told.length;
      return {
        sentence: 'This is not what was checked: the return has changed since it was sealed.',
        details: [
          ...told,
          ...(left > 0 ? [`And ${formatCount(left, 'more change')}.`] : []),
          ...otherAgreement(verification),
          ...factsOf(verification.certificate),
        ],
      };
    }
  }
}

/** One change as a sentence. */
export function changeText(change: ContentChange): string {
  switch (change.kind) {
    case 'sheetAdded':
      return `The sheet “${formatFigure(change.sheet)}” was added or renamed.`;
    case 'sheetRemoved':
      return `The sheet “${formatFigure(change.sheet)}” was removed or renamed.`;
    case 'sheetsReordered':
      return 'The sheets stand in another order.';
    case 'rowsAdded':
      return `${sheetPart(change.sheet)}${rowsText(change.row, change.count)} added.`;
    case 'rowsRemoved':
      return `${sheetPart(change.sheet)}${formatCount(change.count, 'row')} ${change.count === 1 ? 'was' : 'were'} removed above what is now row ${String(change.row + 1)}.`;
    case 'rows':
      return `${sheetPart(change.sheet)}${formatCount(change.sealedCount, 'row')} became ${formatCount(change.rows.length, 'row')} from row ${String((change.rows[0] ?? 0) + 1)} on, with other values.`;
    case 'somewhere':
      return `${sheetPart(change.sheet)}something changed; which cell cannot be told.`;
    case 'cells':
      return change.isExact ? cellsText(change) : crossingText(change);
  }
}

type CellsChange = Extract<ContentChange, { kind: 'cells' }>;

function cellsText({ sheet, rows, columns }: CellsChange): string {
  const cells = rows.slice(0, MOST).flatMap((row) => columns.slice(0, MOST).map((column) => ({ row, column })));
  const count = rows.length * columns.length;
  const [first] = cells;
  if (count === 1 && first) return `The cell ${cellLabel({ sheet: formatFigure(sheet), ...first })} changed.`;
  const shown = cells.slice(0, MOST).map(({ row, column }) => cellName(row, column));
  return `${sheetPart(sheet)}the cells ${listOf(shown, count)} changed.`;
}

/** Which of the crossings changed is not known: at least one in each row and each column. */
function crossingText({ sheet, rows, columns }: CellsChange): string {
  const rowNames = rows.slice(0, MOST).map((row) => String(row + 1));
  const columnNames = columns.slice(0, MOST).map(columnName);
  const inRows = `in ${rows.length === 1 ? 'row' : 'each of the rows'} ${listOf(rowNames, rows.length)}`;
  return `${sheetPart(sheet)}at least one cell changed ${inRows}, and in each of the columns ${listOf(columnNames, columns.length)}.`;
}

function listOf(shown: readonly string[], count: number): string {
  const left = count - shown.length;
  return left === 0 ? formatList(shown) : `${shown.join(', ')} and ${formatCount(left, 'more', 'more')}`;
}

function rowsText(row: number, count: number): string {
  const first = String(row + 1);
  return count === 1 ? `row ${first} was` : `rows ${first} to ${String(row + count)} were`;
}

function sheetPart(sheet: string): string {
  return `On “${formatFigure(sheet)}”, `;
}

function otherAgreement({
  certificate: { agreement },
  isSameAgreement,
}: Extract<Verification, { readonly isSameAgreement: boolean }>): readonly string[] {
  if (isSameAgreement) return [];
  const { title, version, digest } = agreement;
  return [
    `It was checked against ${formatFigure(title)}, version ${formatFigure(version)} (digest ${digest.slice(0, 12)}), which is not the agreement at hand. Check the return anew.`,
  ];
}

function factsOf(certificate: CertificateFacts): readonly string[] {
  const { sealedAt, tool, rules } = certificate;
  const notRun = [
    ...(rules.skipped.length > 0 ? [`${formatFigure(rules.skipped.length)} skipped`] : []),
    ...(rules.failed.length > 0 ? [`${formatFigure(rules.failed.length)} failed`] : []),
  ];
  return [
    `Sealed ${momentLabel(sealedAt)} with ${tool.name} ${formatFigure(tool.version)}: ${foundText(certificate.findings, certificate.waivedFindings)}; ${formatList([formatCount(rules.ran.length, 'rule') + ' ran', ...notRun])}.`,
    `Certificate number ${certificateNumber(certificate)}. It is a digest and not a signature: compare the number with the one that the supplier gave you.`,
  ];
}

const PLURALS: readonly (readonly [Severity, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['query', 'queries'],
  ['note', 'notes'],
];

/** "2 errors (1 waived) and 1 note were found", "nothing was found". */
export function foundText(
  findings: Certificate['findings'],
  waivedFindings: Certificate['findings'] = { error: 0, warning: 0, query: 0, note: 0 },
): string {
  const found = PLURALS.filter(([severity]) => findings[severity] > 0).map(([severity, plural]) => {
    const waived = waivedFindings[severity];
    const all = formatCount(findings[severity], severity, plural);
    return waived > 0 ? `${all} (${formatFigure(waived)} waived)` : all;
  });
  const isOne = PLURALS.reduce((sum, [severity]) => sum + findings[severity], 0) === 1;
  return found.length === 0 ? 'nothing was found' : `${formatList(found)} ${isOne ? 'was' : 'were'} found`;
}
