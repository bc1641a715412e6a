/**
 * What was accepted when a finding was accepted: its severity and figures, and what its cells hold. A waiver keeps a
 * digest of it, and lapses where it changes. Places are no part of it: rows may move and sheets be renamed.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Figure } from '../../rules/rule';
import { cellAt, sheetNamed, type CellValue, type Snapshot } from '../../workbook/snapshot';
import { dateOfSerial, type DateSystem } from '../../workbook/serial-date';
import type { Finding } from '../review';

const BYTES = 8;
const MOST_DIGITS = 15;

/** What of a finding is looked at. */
export type AcceptedFacts = Pick<
  Finding,
  'severity' | 'message' | 'expected' | 'actual' | 'difference' | 'cell' | 'related'
>;

/** 16 hexadecimal digits; `snapshot` is the workbook that the finding is of. */
export function factsOf(finding: AcceptedFacts, snapshot: Snapshot): string {
  const { severity, message, expected, actual, difference } = finding;
  const facts = {
    severity,
    figures: [expected, actual, difference].map(figureText),
    message: figuresIn(message),
    cells: cellTexts(finding, snapshot),
  };
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(facts))).subarray(0, BYTES));
}

/** In an order of their own, since rows may be sorted. */
function cellTexts({ cell, related }: AcceptedFacts, snapshot: Snapshot): readonly string[] {
  const cells = cell ? [cell, ...related] : related;
  return cells
    .map((at) => {
      const sheet = sheetNamed(snapshot, at.sheet);
      return sheet ? cellText(cellAt(snapshot, sheet, at.row, at.column), snapshot.dateSystem) : '';
    })
    .sort();
}

function cellText(value: CellValue, dates: DateSystem): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'text':
      return `text ${value.value.replace(/\r\n?/g, '\n')}`;
    case 'number':
      return `number ${numberText(value.value)}`;
    case 'date':
      return `date ${dateOfSerial(value.serial, dates) ?? numberText(value.serial)}`;
    case 'boolean':
      return `boolean ${String(value.value)}`;
    case 'error':
      return `error ${value.code}`;
  }
}

function figureText(figure: Figure | null): string {
  if (figure === null) return '';
  return typeof figure === 'number' ? `number ${numberText(figure)}` : `text ${figuresIn(figure)}`;
}

/** Programs save numbers to fifteen digits. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(MOST_DIGITS)));
}

/** "H14", "AB7:AC9"; no reference of a KPI or order begins so. */
const ADDRESS = /(?<![\p{L}\p{N}-])[A-Z]{1,3}[1-9]\d{0,6}(?![\p{L}\p{N}-])/gu;
/** "row 14", "rows 14, 15 and 20 to 25", "Row 7". */
const ROWS = /\brows? \d+(?:,\d{3})*(?:(?:, | and | to |–)\d+(?:,\d{3})*)*/giu;

/** The figures of a sentence without those that say where. */
function figuresIn(sentence: string): string {
  const placeless = sentence.replace(ROWS, '').replace(ADDRESS, '');
  return (placeless.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).join(' ');
}
