/** What every part of the reading needs: the workbook, the agreement with its words, and where issues go. */
import { vocabularyOf, type Vocabulary } from '../agreement/lookup';
import type { Agreement } from '../agreement/model';
import type { DateSystem } from '../workbook/serial-date';
import type { Snapshot } from '../workbook/snapshot';
import type { ReadingIssue, TableLocation } from './return';
import { recordNamed } from './known-records';
import { placeIn, type FoundTable } from './tables/found-table';
import { TableCells } from './tables/table-cells';
import { TableReader } from './tables/table-reader';
import { tableRows, type TableRows } from './tables/table-rows';
import { TextSigns } from './tables/text-signs';
import { turnedArea } from './tables/turned-sheet';

export interface ReadingContext {
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  readonly words: Vocabulary;
  readonly dateSystem: DateSystem;
  readonly signs: TextSigns;
  readonly issues: ReadingIssue[];
}

export function readingContext(snapshot: Snapshot, agreement: Agreement): ReadingContext {
  const words = vocabularyOf(agreement);
  return {
    snapshot,
    agreement,
    words,
    dateSystem: snapshot.dateSystem,
    signs: new TextSigns(snapshot.texts, words, agreement.returnFormat.totalLabels),
    issues: [],
  };
}

/** A table with its rows told apart, ready to be read row by row. */
export interface OpenTable {
  readonly found: FoundTable;
  readonly location: TableLocation;
  readonly rows: TableRows;
  readonly cells: TableCells;
  readonly reader: TableReader;
}

/** Tells the rows of a table apart, and reports figures after its end. */
export function openTable(context: ReadingContext, table: FoundTable): OpenTable {
  const { snapshot, signs, words, dateSystem, issues } = context;
  const rows = tableRows(table, signs, (text) => recordNamed(words, table.role, snapshot.texts[text] ?? '') !== null);
  if (rows.outside) {
    const first = placeIn(table, rows.outside.first, table.left);
    const last = placeIn(table, rows.outside.last, table.left);
    issues.push({
      kind: 'rowsOutside',
      role: table.role,
      sheet: table.sheet.name,
      firstRow: first.row,
      lastRow: last.row,
      cell: first,
    });
  }
  return {
    found: table,
    location: locationOf(table, rows.lastRow),
    rows,
    cells: new TableCells(snapshot, table, words),
    reader: new TableReader(table.role, dateSystem, issues),
  };
}

function locationOf(table: FoundTable, lastRow: number): TableLocation {
  const area = { top: table.top, left: table.left, bottom: lastRow, right: table.right };
  return {
    role: table.role,
    sheet: table.sheet.name,
    area: table.isAcross ? turnedArea(area) : area,
    headerRows: table.headerRows,
    columns: table.columns,
  };
}
