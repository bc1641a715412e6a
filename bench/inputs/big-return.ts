/**
 * The July sample with any number of activity lines. Its other sheets stay as they are, so their totals no longer agree
 * with the lines: that costs a review some findings more, and nothing else. Texts are shared strings, as Excel writes them.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../src/hosts/file';
import { cellAt, sheetNamed, type Snapshot } from '../../src/workbook/snapshot';
import { activityLine, type ActivityLine, type LinePattern } from './activity-lines';

const SAMPLE = 'assets/samples/returns/2014-07.xlsx';
const SHEET = 'xl/worksheets/sheet3.xml';
const TABLE = 'xl/tables/table1.xml';
const FIRST_ROW = 5;
/** The sample's cell formats for dates, school numbers and days. */
const FORMATS = { date: 4, number: 6, days: 10, heading: 3 };
const CHUNK = 10_000;

/** What every reader must find. */
export interface Truth {
  readonly rows: number;
  /** Cells with a value among the lines, without headings. */
  readonly cells: number;
  /** Days written as numbers. */
  readonly days: number;
  readonly textDays: number;
  /** Commissioned days, those written as texts too: what a review counts for the year to date. */
  readonly commissionedDays: number;
}

export interface BigReturn {
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** Commissioned lines as columns, for engines that start from columns in memory. */
export function commissionedColumns(
  rows: number,
): Record<'service' | 'priority' | 'month' | 'days', (string | number)[]> {
  const patterns = patternsOf(readWorkbook(new Uint8Array(readFileSync(SAMPLE))));
  const lines = Array.from({ length: rows }, (_, at) => activityLine(at, patterns)).filter(
    (line) => line.funding === 'Commissioned',
  );
  return {
    service: lines.map((line) => line.service),
    priority: lines.map((line) => line.priority),
    month: lines.map((line) => Math.floor((line.date - 41_730) / 30.5)),
    days: lines.map((line) => line.days),
  };
}

/** A return with so many lines, the same bytes every time. */
export function bigReturn(rows: number): BigReturn {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const parts = unzipSync(bytes);
  const patterns = patternsOf(readWorkbook(bytes));
  const strings = new SharedStrings();
  const lines = new LineSheet(strings);
  for (let at = 0; at < rows; at += 1) lines.add(FIRST_ROW + at, activityLine(at, patterns));
  const last = FIRST_ROW + rows - 1;
  const made: Record<string, Uint8Array> = {
    ...parts,
    [SHEET]: joined([...sheetAround(partText(parts, SHEET), last, lines.chunks())]),
    [TABLE]: strToU8(withMoreColumns(partText(parts, TABLE), last)),
    'xl/sharedStrings.xml': strings.part(),
  };
  addSharedStrings(made);
  return { bytes: zipSync(made, { level: 6, mtime: new Date(1980, 0, 1) }), truth: lines.truth(rows) };
}

class SharedStrings {
  private readonly places = new Map<string, number>();
  private uses = 0;

  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  part(): Uint8Array {
    const items = [...this.places.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`);
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < items.length; at += CHUNK) chunks.push(strToU8(items.slice(at, at + CHUNK).join('')));
    const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${String(this.uses)}" uniqueCount="${String(items.length)}">`;
    return joined([strToU8(start), ...chunks, strToU8('</sst>')]);
  }
}

class LineSheet {
  private readonly done: Uint8Array[] = [];
  private open: string[] = [];
  private days = 0;
  private cells = 0;
  private textDays = 0;
  private commissionedDays = 0;

  constructor(private readonly strings: SharedStrings) {}

  add(row: number, line: ActivityLine): void {
    const r = String(row);
    const cells = [
      this.text(`A${r}`, line.reference),
      number(`B${r}`, line.date, FORMATS.date),
      number(`C${r}`, line.schoolNumber, FORMATS.number),
      this.text(`D${r}`, line.schoolName),
      this.text(`E${r}`, line.service),
      this.text(`F${r}`, line.priority),
      this.text(`G${r}`, line.type),
      line.areDaysText ? this.text(`H${r}`, String(line.days)) : number(`H${r}`, line.days, FORMATS.days),
      this.text(`I${r}`, line.order),
      this.text(`J${r}`, line.funding),
      this.text(`K${r}`, line.officer),
      this.text(`L${r}`, line.note),
    ].filter((cell) => cell !== '');
    this.cells += cells.length;
    if (line.funding === 'Commissioned') this.commissionedDays += line.days;
    if (line.areDaysText) this.textDays += 1;
    else this.days += line.days;
    this.open.push(`<row r="${r}" spans="1:12">${cells.join('')}</row>`);
    if (this.open.length >= CHUNK) this.close();
  }

  chunks(): readonly Uint8Array[] {
    this.close();
    return this.done;
  }

  truth(rows: number): Truth {
    const { cells, days, textDays, commissionedDays } = this;
    return { rows, cells, days, textDays, commissionedDays };
  }

  private text(reference: string, value: string): string {
    return value === '' ? '' : `<c r="${reference}" t="s"><v>${String(this.strings.placeOf(value))}</v></c>`;
  }

  private close(): void {
    this.done.push(strToU8(this.open.join('')));
    this.open = [];
  }
}

function number(reference: string, value: number, format: number): string {
  return `<c r="${reference}" s="${String(format)}"><v>${String(value)}</v></c>`;
}

/** The sample's own sheet, with its title and headings, two columns more and other lines. */
function* sheetAround(xml: string, last: number, lines: readonly Uint8Array[]): Generator<Uint8Array> {
  const from = xml.indexOf(`<row r="${String(FIRST_ROW)}"`);
  const to = xml.indexOf('</sheetData>');
  const headings = ['Officer', 'Notes'].map(
    (heading, at) =>
      `<c r="${'KL'.charAt(at)}4" s="${String(FORMATS.heading)}" t="inlineStr"><is><t>${heading}</t></is></c>`,
  );
  const before = xml
    .slice(0, from)
    .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:L${String(last)}"/>`)
    .replace(/<\/row>$/, `${headings.join('')}</row>`);
  yield strToU8(before);
  yield* lines;
  yield strToU8(xml.slice(to));
}

function withMoreColumns(table: string, last: number): string {
  return table
    .replaceAll(/ref="A4:J\d+"/g, `ref="A4:L${String(last)}"`)
    .replace('<tableColumns count="10">', '<tableColumns count="12">')
    .replace(
      '</tableColumns>',
      '<tableColumn id="11" name="Officer"/><tableColumn id="12" name="Notes"/></tableColumns>',
    );
}

function addSharedStrings(parts: Record<string, Uint8Array>): void {
  insert(
    parts,
    '[Content_Types].xml',
    '</Types>',
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
  );
  insert(
    parts,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    '<Relationship Id="rIdStrings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>',
  );
}

function insert(parts: Record<string, Uint8Array>, path: string, before: string, xml: string): void {
  parts[path] = strToU8(partText(parts, path).replace(before, () => xml + before));
}

function partText(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`The sample has no part ${path}: build the samples again.`);
  return strFromU8(part);
}

/** The sample's own lines give what belongs together. */
function patternsOf(snapshot: Snapshot): readonly LinePattern[] {
  const sheet = sheetNamed(snapshot, 'Activity');
  if (!sheet) throw new Error('The sample has no sheet “Activity”.');
  const wordAt = (row: number, column: number): string => {
    const value = cellAt(snapshot, sheet, row, column);
    return value.kind === 'text' ? value.value : '';
  };
  const patterns: LinePattern[] = [];
  for (let row = FIRST_ROW - 1; wordAt(row, 0) !== ''; row += 1) {
    patterns.push({
      service: wordAt(row, 4),
      priority: wordAt(row, 5),
      type: wordAt(row, 6),
      order: wordAt(row, 8),
      funding: wordAt(row, 9),
    });
  }
  return patterns;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
