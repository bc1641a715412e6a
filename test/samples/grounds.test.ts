import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForm, writeForm } from '../../src/agreement/excel-form';
import { jsonText } from '../../src/agreement/json-text';
import { applyMarkup, clearMarks, newWorkbook, readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { reviewsAsHtml } from '../../src/reports/html/page';
import { PLAIN } from '../../src/reports/text/palette';
import { outcomeAsText } from '../../src/reports/text/text';
import { review, type Review } from '../../src/review';
import { fullName } from '../../src/workbook/a1';
import { validationErrors } from '../hosts/file/marks/validator';
import { groundsAgreement, GROUNDS_FILE } from './grounds/agreement';
import { groundsFiles, groundsWithErrors } from './grounds/files';

const AGREEMENT = groundsAgreement();
const SAMPLES = join(__dirname, '../../assets/samples');
const clean = bytesOf('grounds/2025-09.xlsx');
const faulty = groundsWithErrors();

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, path)));
}

function reviewOf(bytes: Uint8Array): Review {
  return review({ snapshot: readWorkbook(bytes), agreement: AGREEMENT });
}

describe('the files of the second contract', () => {
  it('are what the script makes of its plans, to the byte, and valid', () => {
    for (const [path, bytes] of groundsFiles()) {
      expect({ path, isSame: Buffer.compare(bytes, bytesOf(path)) === 0 }).toEqual({ path, isSame: true });
      expect(validationErrors(bytes)).toEqual([]);
    }
  });

  it('have an agreement that goes to Excel and back, byte for byte', () => {
    const form = writeForm(AGREEMENT);
    const read = readForm(readWorkbook(newWorkbook(form.ok ? form.sheets : [])));
    expect(read).toMatchObject({ ok: true, warnings: [] });
    expect(read.ok && jsonText(read.agreement)).toBe(readFileSync(GROUNDS_FILE, 'utf8'));
  });

  it('are marked as invented', () => {
    expect(AGREEMENT.status).toBe('illustrative');
    for (const entry of [...AGREEMENT.kpis, ...AGREEMENT.commissions, ...AGREEMENT.services]) {
      expect(entry.status).toBe('illustrative');
    }
  });
});

describe('its clean return', () => {
  const outcome = reviewOf(clean);

  it('has nothing to correct: only measures below their aims are told', () => {
    expect(outcome.findings.filter(({ ruleId }) => ruleId !== 'R817').map(({ message }) => message)).toEqual([]);
    expect(outcome.verdict.counts.error).toBe(0);
  });

  it('rates every measure of the turned table as its contractor does', () => {
    expect(outcome.ratings.map(({ kpi, band }) => [kpi.ref, band])).toEqual([
      ['G1-a', 'good'],
      ['G1-b', 'approaching'],
      ['G2-a', 'approaching'],
      ['G2-b', 'good'],
      ['G3-a', 'good'],
      ['G3-b', 'requiresImprovement'],
      ['G1-c', 'good'],
    ]);
    for (const { band, row } of outcome.ratings) expect(row?.rating).toMatchObject({ state: 'value', value: band });
  });

  it('ties out, figure by figure, and counts its sites', () => {
    expect(outcome.tieOuts.length).toBeGreaterThan(30);
    expect(outcome.tieOuts.filter(({ agrees }) => agrees !== true).map(({ id }) => id)).toEqual([]);
    expect(outcome.yearToDate.isChecked && outcome.yearToDate.value.total.schools).toBe(9);
  });

  it('is no return of the other contract', () => {
    const { agreement } = outcome;
    expect([agreement.id, agreement.version]).toEqual(['EX-GROUNDS-2025', '2025.1']);
  });
});

describe('its return with planted errors', () => {
  const outcome = reviewOf(faulty.bytes);
  const found = new Set(outcome.findings.flatMap(({ ruleId, cell }) => (cell ? [`${ruleId} ${fullName(cell)}`] : [])));

  it.each(faulty.errors.map(({ rule, cell, what }) => [rule, fullName(cell), what]))(
    'finds %s at %s: %s',
    (rule, cell) => {
      expect(found).toContain(`${rule} ${cell}`);
    },
  );

  it('has errors on every sheet', () => {
    expect(new Set(faulty.errors.map(({ cell }) => cell.sheet)).size).toBe(6);
  });
});

describe('its mark-up', () => {
  const snapshot = readWorkbook(faulty.bytes);
  const outcome = reviewOf(faulty.bytes);
  const markup = markupOf({ review: outcome, snapshot, agreement: AGREEMENT });
  const marked = applyMarkup(faulty.bytes, markup);

  it('is valid, the same the second time, and cleared to the same bytes', () => {
    expect(validationErrors(marked)).toEqual([]);
    expect(Buffer.compare(applyMarkup(marked, markup), marked)).toBe(0);
    expect(Buffer.compare(clearMarks(marked), faulty.bytes)).toBe(0);
  });

  it('flags cells of the turned scorecard where they stand', () => {
    const flags = markup.flags.find(({ sheet }) => sheet === 'Scorecard');
    const cells = faulty.errors
      .filter(({ rule, cell }) => cell.sheet === 'Scorecard' && rule !== 'R802')
      .map(({ cell }) => cell);
    const filled = (flags?.fills ?? []).flatMap(({ areas }) => areas);
    for (const { row, column } of cells) {
      expect(
        filled.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right),
      ).toBe(true);
    }
  });

  it('speaks of sites, and never of schools', () => {
    const file = {
      isReviewed: true,
      file: 'grounds.xlsx',
      review: outcome,
      earlier: [],
      agreement: AGREEMENT,
    } as const;
    const text = outcomeAsText(file, { width: 100, palette: PLAIN, showAll: true, verdictOnly: false });
    const told = outcome.findings.map(({ message }) => message).join('\n');
    const sheets = markup.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ value }) => (value.kind === 'text' ? [value.value] : [])),
    );
    // A rule's title is of the catalogue, the same for every agreement.
    const titles = outcome.rules.map(({ title }) => title);
    const all = [text, reviewsAsHtml([file]), told, sheets.join('\n')];
    for (const words of all.map((each) => titles.reduce((left, title) => left.replaceAll(title, ''), each))) {
      expect(words.match(/.{0,40}\b(school|pupil|ofsted|governor)s?\b.{0,40}/gi) ?? []).toEqual([]);
      expect(words).toMatch(/\bsites?\b/i);
    }
  });
});
