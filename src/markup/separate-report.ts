/** The report sheets of a review as a workbook of their own, for a workbook that takes none. */
import type { MarkupCell, ReportSheet } from '../workbook/markup';

/**
 * Sheets that need no other workbook: what a formula came to stands in its place, and links to cells that are not there
 * are texts.
 */
export function standingAlone(sheets: readonly ReportSheet[]): readonly ReportSheet[] {
  const names = new Set(sheets.map(({ name }) => name));
  return sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => withoutSource(cell, names)) }));
}

function withoutSource({ link, ...cell }: MarkupCell, names: ReadonlySet<string>): MarkupCell {
  const kept = link && names.has(link.sheet) ? { ...cell, link } : { ...cell, ...plainLook(cell, link !== undefined) };
  if (cell.value.kind !== 'formula') return kept;
  const { value } = cell.value;
  return { ...kept, value: typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', value } };
}

/** A text that leads nowhere does not look like a link. */
function plainLook({ style }: Omit<MarkupCell, 'link'>, wasLink: boolean): Pick<MarkupCell, 'style'> {
  return wasLink && style === 'link' ? { style: 'plain' } : {};
}
