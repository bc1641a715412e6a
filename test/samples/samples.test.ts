import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import { review, type Review } from '../../src/review';
import { fullName } from '../../src/workbook/a1';
import type { Snapshot } from '../../src/workbook/snapshot';
import { validationErrors } from '../hosts/file/marks/validator';
import { SUPPORTED_BY_MONTH, TRADED_ONLY_SCHOOLS, TRAINING_ONLY_SCHOOLS } from './plan/schools';
import { julyWithErrors, sampleFiles } from './sample-files';
import { shippedAgreement } from './shipped-agreement';

const SAMPLES = join(__dirname, '../../assets/samples');
const AGREEMENT = shippedAgreement();
const MONTHS = ['2014-04', '2014-05', '2014-06', '2014-07'] as const;

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, path)));
}

function snapshotOf(name: string): Snapshot {
  return readWorkbook(bytesOf(`returns/${name}.xlsx`));
}

function reviewOf(name: string): Review {
  const earlier = MONTHS.filter((month) => month < name.slice(0, 7)).map(snapshotOf);
  return review({ snapshot: snapshotOf(name), agreement: AGREEMENT, earlier });
}

describe('the sample files', () => {
  it('are what the script makes of its plans, to the byte', () => {
    for (const [path, bytes] of sampleFiles(AGREEMENT)) {
      expect({ path, isSame: Buffer.compare(bytes, bytesOf(path)) === 0 }).toEqual({ path, isSame: true });
    }
  });

  it('are the same on a second run', () => {
    const first = sampleFiles(AGREEMENT);
    for (const [path, bytes] of sampleFiles(AGREEMENT)) {
      expect(Buffer.compare(bytes, first.get(path) ?? new Uint8Array())).toBe(0);
    }
  });
});

describe.each([...MONTHS, '2014-07-with-errors'])('the file of %s', (name) => {
  it('is valid Open XML', () => {
    expect(validationErrors(bytesOf(`returns/${name}.xlsx`))).toEqual([]);
  });
});

describe('July 2014', () => {
  const july = reviewOf('2014-07');

  it('has the days of the report of 5 September 2014', () => {
    expect(july.yearToDate.isChecked).toBe(true);
    if (!july.yearToDate.isChecked) return;
    const { total, byPriority } = july.yearToDate.value;
    expect(total.days / 4).toBe(1524);
    expect([...byPriority].map(([code, group]) => [code, group.days / 4])).toEqual([
      ['1', 1064],
      ['2', 160],
      ['3', 76.5],
      ['4', 220.5],
      ['5', 3],
    ]);
  });

  it('has 85 schools supported; those that only train or only buy are there, and are not counted', () => {
    expect(july.yearToDate.isChecked && july.yearToDate.value.total.schools).toBe(85);
    const numbers = new Set(schoolNumbers(snapshotOf('2014-07')));
    for (const { number } of [...TRAINING_ONLY_SCHOOLS, ...TRADED_ONLY_SCHOOLS]) expect(numbers).toContain(number);
    expect(numbers.size).toBe(120);
  });

  it('has the indicators of the report', () => {
    const stated = new Map(july.ratings.map(({ kpi, stated: value }) => [kpi.ref, value]));
    expect([stated.get('A01-1'), stated.get('A01-2'), stated.get('A01-4')]).toEqual([78, 95, 85]);
  });

  it('has an indicator in every band', () => {
    expect(new Set(july.ratings.map(({ band }) => band)).size).toBe(5);
  });

  it('ties out, figure by figure', () => {
    expect(july.tieOuts.length).toBeGreaterThan(50);
    expect(july.tieOuts.filter(({ agrees }) => agrees !== true).map(({ id }) => id)).toEqual([]);
  });
});

function schoolNumbers(snapshot: Snapshot): readonly number[] {
  const activity = snapshot.sheets.find(({ name }) => name === 'Activity');
  const numbers = activity?.columns.find(({ column }) => column === 2);
  return numbers?.blocks.flatMap((block) => [...block.numbers].filter((value) => value > 1_000_000)) ?? [];
}

describe.each(MONTHS)('the clean return of %s', (month) => {
  const outcome = reviewOf(month);

  it('has nothing to correct: only indicators below their targets are told', () => {
    expect(outcome.findings.filter(({ ruleId }) => ruleId !== 'R817').map(({ message }) => message)).toEqual([]);
    expect(outcome.verdict.counts.error).toBe(0);
  });

  it('rates every indicator as its supplier does', () => {
    const own = outcome.ratings.flatMap(({ kpi, band, row }) =>
      row?.rating.state === 'value' ? [[kpi.ref, band, row.rating.value]] : [],
    );
    expect(own.length).toBeGreaterThanOrEqual(27);
    expect(own.filter(([, band, stated]) => band !== stated)).toEqual([]);
  });

  it('counts the schools of its month', () => {
    expect(outcome.yearToDate.isChecked && outcome.yearToDate.value.total.schools).toBe(
      SUPPORTED_BY_MONTH[MONTHS.indexOf(month)],
    );
  });
});

describe('July 2014 with planted errors', () => {
  const outcome = reviewOf('2014-07-with-errors');
  const { errors } = julyWithErrors(AGREEMENT);
  const found = new Set(outcome.findings.flatMap(({ ruleId, cell }) => (cell ? [`${ruleId} ${fullName(cell)}`] : [])));

  it.each(errors.map(({ rule, cell, what }) => [rule, fullName(cell), what]))('finds %s at %s: %s', (rule, cell) => {
    expect(found).toContain(`${rule} ${cell}`);
  });

  it('has errors on every sheet of the return, and of many kinds', () => {
    expect(new Set(errors.map(({ cell }) => cell.sheet)).size).toBe(6);
    expect(new Set(errors.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(40);
  });

  it('says itself what must be found, cell by cell', () => {
    const snapshot = snapshotOf('2014-07-with-errors');
    const listed = snapshot.sheets.find(({ name }) => name === 'Expected findings');
    const texts = listed?.columns.map((column) => {
      const block = column.blocks.find(({ firstRow, kinds }) => firstRow <= 4 && firstRow + kinds.length > 4);
      return block ? [...block.numbers].slice(4 - block.firstRow).map((place) => snapshot.texts[place]) : [];
    });
    expect(texts?.[0]).toEqual(errors.map(({ rule }) => rule));
    expect(texts?.[1]).toEqual(errors.map(({ cell }) => cell.sheet));
    expect(texts?.[2]).toEqual(errors.map(({ cell }) => fullName(cell).replace(/^.*!/, '')));
  });

  it('is found out by what was planted and what follows from it, and by nothing in rows left alone', () => {
    const planted = new Set(errors.map(({ cell }) => `${cell.sheet} ${String(cell.row)}`));
    const totals = new Set(['R601', 'R605', 'R608', 'R701', 'R702', 'R703', 'R704', 'R817']);
    const others = outcome.findings.filter(
      ({ ruleId, cell }) => !totals.has(ruleId) && !planted.has(`${cell?.sheet ?? ''} ${String(cell?.row)}`),
    );
    expect(others.map(({ message }) => message)).toEqual([]);
  });
});
