/** The rows of a block as XML. */
import { columnName } from '../../../workbook/a1';
import type { NumbersColumn, RowBlock, TextColumn } from '../../../workbook/markup';
import type { StyleBook } from '../parts/styles';
import { formatXml, numberXml, textXml } from './cell-xml';

/** Some hundred kilobytes: the text of a whole sheet may have hundreds of megabytes. */
const ROWS_A_PIECE = 500;

/** Some hundred rows a piece. */
export function* blockXml({ top, count, columns }: RowBlock, styles: StyleBook): Generator<string> {
  const cells = columns.map((column, at) => {
    const start = `<c r="${columnName(at)}`;
    return column.kind === 'text' ? textCells(column, start, styles) : numberCells(column, start, styles);
  });
  let piece = '';
  for (let at = 0; at < count; at += 1) {
    const row = String(top + at + 1);
    piece += `<row r="${row}">`;
    for (const cell of cells) piece += cell(at, row);
    piece += '</row>';
    if ((at + 1) % ROWS_A_PIECE > 0) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Gives a cell's XML by its place in the column and the number of its row. */
type CellXml = (at: number, row: string) => string;

/** All but a cell's address follows from its text, of which there are far fewer than cells. */
function textCells({ places, texts }: TextColumn, start: string, styles: StyleBook): CellXml {
  const known = new Array<string | undefined>(texts.length);
  return (at, row) => {
    const place = places[at] ?? 0;
    const text = texts[place] ?? '';
    if (text === '') return '';
    const rest = (known[place] ??= `"${formatXml({ value: { kind: 'text', value: text } }, styles)}${textXml(text)}`);
    return start + row + rest;
  };
}

function numberCells({ values, numberFormat }: NumbersColumn, start: string, styles: StyleBook): CellXml {
  const format = `"${formatXml({ value: { kind: 'blank' }, numberFormat }, styles)}`;
  return (at, row) => {
    const value = values[at] ?? NaN;
    return Number.isNaN(value) ? `${start}${row}${format}/>` : numberXml(`${start}${row}${format}`, value);
  };
}
