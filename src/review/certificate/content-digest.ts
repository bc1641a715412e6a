/**
 * A digest of what a workbook's own sheets say: values and their places, and nothing else. A save by another program
 * may write formulas, formats, styles and the file's own properties anew, so none of these is part of it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DateSystem } from '../../workbook/serial-date';
import { storedValue, type ColumnCells, type SheetSnapshot, type Snapshot } from '../../workbook/snapshot';

export interface SheetDigest {
  readonly name: string;
  /** SHA-256 in hexadecimal, of the name and every row in its place. */
  readonly digest: string;
  /** One a row from the first row of the sheet to its last with a value; '' of a blank row. The same wherever the row stands. */
  readonly rows: readonly string[];
  /** One a column from A on; '' of a blank column. */
  readonly columns: readonly string[];
}

export interface ContentDigest {
  /** SHA-256 in hexadecimal, of the sheets in their order. */
  readonly digest: string;
  readonly sheets: readonly SheetDigest[];
}

/** Hexadecimal digits of a row's or column's digest: they say where a change is, the sheet's whole digest says that there is one. */
const SHORT = 12;
/** Days between the first days of the two date systems. */
const DAYS_TO_1900 = 1462;
const SIGNIFICANT_DIGITS = 15;

/** One pass over the cells. A snapshot has no marks of ours in it, so marking and clearing leave the digest as it is. */
export function contentDigest(snapshot: Snapshot): ContentDigest {
  const sheets = snapshot.sheets.map((sheet) => sheetDigest(snapshot, sheet));
  return { digest: digestOf(sheets.map(({ digest }) => digest).join('')), sheets };
}

function sheetDigest(snapshot: Snapshot, sheet: SheetSnapshot): SheetDigest {
  const rowTexts = new Array<string>((sheet.extent?.bottom ?? -1) + 1).fill('');
  const columns = new Array<string>((sheet.extent?.right ?? -1) + 1).fill('');
  for (const cells of sheet.columns) {
    const digest = digestColumn(snapshot, cells, rowTexts);
    if (digest !== '') columns[cells.column] = digest;
  }
  const whole = sha256.create().update(utf8ToBytes(framed(sheet.name)));
  const rows = rowTexts.map((text, row) => {
    if (text === '') return '';
    const digest = digestOf(text);
    whole.update(utf8ToBytes(`${String(row)}:${digest}`));
    return digest.slice(0, SHORT);
  });
  return { name: sheet.name, digest: bytesToHex(whole.digest()), rows: upToLast(rows), columns: upToLast(columns) };
}

/** Digests a column and adds its cells to the texts of their rows. */
function digestColumn(snapshot: Snapshot, { column, blocks }: ColumnCells, rowTexts: string[]): string {
  const hash = sha256.create();
  let isBlank = true;
  for (const { firstRow, kinds, numbers } of blocks) {
    const parts: string[] = [];
    for (let at = 0; at < kinds.length; at += 1) {
      const said = cellText(snapshot, kinds[at] ?? 0, numbers[at] ?? 0);
      if (said === '') continue;
      const row = firstRow + at;
      rowTexts[row] = `${rowTexts[row] ?? ''}${String(column)}${said}`;
      parts.push(String(row), said);
    }
    if (parts.length === 0) continue;
    isBlank = false;
    hash.update(utf8ToBytes(parts.join('')));
  }
  return isBlank ? '' : bytesToHex(hash.digest()).slice(0, SHORT);
}

/** A value so that no two are alike; '' of a blank cell and of an empty text, which not every program keeps. */
function cellText(snapshot: Snapshot, kind: number, number: number): string {
  const value = storedValue(snapshot, kind, number);
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return value.value === '' ? '' : `t${framed(value.value.replaceAll('\r\n', '\n'))}`;
    case 'number':
      return `n${numberText(value.value)};`;
    case 'date':
      return `d${numberText(serialIn1900(value.serial, snapshot.dateSystem))};`;
    case 'boolean':
      return value.value ? 'b1;' : 'b0;';
    case 'error':
      return `e${value.code};`;
  }
}

/** As many digits as Excel keeps; no negative zero. */
function numberText(value: number): string {
  // Most numbers are whole, and whole numbers of so many digits need no rounding, which is slow.
  const isShort = Number.isInteger(value) && Math.abs(value) < 10 ** SIGNIFICANT_DIGITS;
  return String((isShort ? value : Number(value.toPrecision(SIGNIFICANT_DIGITS))) + 0);
}

function serialIn1900(serial: number, system: DateSystem): number {
  return system === 1904 ? serial + DAYS_TO_1900 : serial;
}

/** With its length before it, so that no text can pass for two. */
function framed(text: string): string {
  return `${String(text.length)}:${text}`;
}

function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function upToLast(digests: readonly string[]): readonly string[] {
  return digests.slice(0, digests.findLastIndex((digest) => digest !== '') + 1);
}
