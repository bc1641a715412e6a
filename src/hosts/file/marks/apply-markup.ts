/** Puts a Markup into a package that holds no marks of ours. */
import { columnName, quoteSheet, type Area } from '../../../workbook/a1';
import { CellSet } from '../../../workbook/cell-set';
import { FLAG_LOOKS, LOOKS } from '../../../workbook/looks';
import { CHECK_NAME_PREFIX, SHEET_NAME_PREFIX, STAMP_NAME, stampFormula } from '../../../workbook/marks';
import type { CheckColumn, FlagSeverity, Markup, ReportSheet, SheetFlags } from '../../../workbook/markup';
import { addCheckColumn } from '../flags/check-column';
import { addFlagRules, type FlagRule } from '../flags/conditional-formats';
import { addNotes } from '../flags/notes';
import type { Package } from '../package';
import { editXml } from '../parts/part-text';
import { openStyles, type StyleBook } from '../parts/styles';
import { addNames, type NewName } from '../parts/workbook-edits';
import { looksLikeFormula } from '../report/cell-xml';
import { addReportSheets } from '../report/report-sheets';
import { readWorkbookPart, type SheetEntry } from '../workbook-part';
import { flaggedSheet, refuseProtectedSheet } from './refusals';

const SEVERITIES: readonly FlagSeverity[] = ['error', 'warning', 'query', 'note'];

/**
 * Adds flags, report sheets and the names by which they are known again. The markup fits (`refusals.ts`). Throws a FileError
 * where a sheet is protected, the package then being of no more use.
 */
export function addMarkup(pkg: Package, markup: Markup): void {
  if (markup.flags.length === 0 && markup.sheets.length === 0) return;
  const styles = openStyles(pkg);
  const workbook = readWorkbookPart(pkg);
  for (const flags of markup.flags) flagSheet(pkg, flaggedSheet(workbook, flags), flags, styles);
  addReportSheets(pkg, markup.sheets, styles, { firstIsActive: false });
  styles.write('marks');
  addNames(pkg, [...checkNames(markup.flags), ...sheetNames(markup.sheets), ...stampNames(markup)]);
}

function flagSheet(pkg: Package, sheet: SheetEntry, flags: SheetFlags, styles: StyleBook): void {
  const { check, fills, notes } = flags;
  if (!check && fills.length === 0 && notes.length === 0) return;
  editXml(pkg, sheet.path, (doc, edits) => {
    refuseProtectedSheet(doc, sheet);
    if (check) addCheckColumn(doc, edits, check.column, checkCells(check, styles));
    addFlagRules(doc, edits, flagRules(flags, styles));
    addNotes(pkg, sheet.path, doc, edits, notes);
  });
}

function checkCells(check: CheckColumn, styles: StyleBook): { row: number; text: string; format?: number }[] {
  const quoted = (text: string): { format?: number } =>
    looksLikeFormula(text) ? { format: styles.cellFormat(LOOKS.plain, 'General', true) } : {};
  return [check.header, ...check.cells]
    .map(({ row, text }) => ({ row, text, ...quoted(text) }))
    .sort((a, b) => a.row - b.row);
}

/** One rule a severity, worst first, over the flagged cells and the words beside them; then the header of the words. */
function flagRules({ fills, check }: SheetFlags, styles: StyleBook): FlagRule[] {
  const beside = new Map(SEVERITIES.map((severity) => [severity, new CellSet()]));
  for (const { row, severity } of check?.cells ?? []) beside.get(severity)?.add(row, check?.column ?? 0);
  const rules = SEVERITIES.map((severity) => ({
    areas: [
      ...fills.filter((fill) => fill.severity === severity).flatMap((fill) => fill.areas),
      ...(beside.get(severity)?.areas() ?? []),
    ],
    look: FLAG_LOOKS[severity],
  }));
  if (check) rules.push({ areas: [headerArea(check)], look: FLAG_LOOKS.header });
  return rules
    .filter(({ areas }) => areas.length > 0)
    .map(({ areas, look }) => ({ areas, format: styles.differential(look) }));
}

function headerArea({ header, column }: CheckColumn): Area {
  return { top: header.row, bottom: header.row, left: column, right: column };
}

function checkNames(flags: readonly SheetFlags[]): NewName[] {
  const checked = flags.flatMap(({ sheet, check }) => (check ? [{ sheet, column: columnName(check.column) }] : []));
  return checked.map(({ sheet, column }, index) =>
    hiddenName(`${CHECK_NAME_PREFIX}${String(index + 1)}`, `${quoteSheet(sheet)}!$${column}:$${column}`),
  );
}

/** Two sheets of one role are told apart by a number. */
function sheetNames(sheets: readonly ReportSheet[]): NewName[] {
  return sheets.map(({ role, name }, index) => {
    const earlier = sheets.slice(0, index).filter((sheet) => sheet.role === role).length;
    const number = earlier === 0 ? '' : `_${String(earlier + 1)}`;
    return hiddenName(`${SHEET_NAME_PREFIX}${role}${number}`, `${quoteSheet(name)}!$A$1`);
  });
}

function stampNames({ stamp }: Markup): NewName[] {
  return stamp === undefined ? [] : [hiddenName(STAMP_NAME, stampFormula(stamp))];
}

function hiddenName(name: string, formula: string): NewName {
  return { name, formula, sheetIndex: null, isHidden: true };
}
