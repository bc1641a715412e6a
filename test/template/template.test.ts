/** A template filled in by a script, as a person would fill it, is a return without findings; an empty one misses what it must. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileHost, newWorkbook, readWorkbook } from '../../src/hosts/file';
import { readReturn } from '../../src/reading';
import { review } from '../../src/review';
import { templateOf } from '../../src/template';
import type { Agreement } from '../../src/agreement/model';
import type { CellEdit, EditValue } from '../../src/workbook/cell-edit';
import { cellAt, formulaAt, sheetNamed, type Snapshot } from '../../src/workbook/snapshot';
import type { IsoMonth } from '../../src/workbook/serial-date';
import { validationErrors } from '../hosts/file/marks/validator';
import { shippedAgreement } from '../agreement/shipped-agreement';

const JULY = '2014-07' as IsoMonth;
const agreement = shippedAgreement();

function sample(month: string): Snapshot {
  return readWorkbook(new Uint8Array(readFileSync(path.join(__dirname, `../../assets/samples/returns/${month}.xlsx`))));
}

function made(month: IsoMonth, previous?: Snapshot, of: Agreement = agreement): Uint8Array {
  const template = templateOf(of, month, previous);
  if (!template.ok) throw new Error(template.problem);
  return newWorkbook(template.sheets);
}

/** Every value that a month’s sample has and the template leaves open, by the place of its row and column in the tables. */
function fillings(template: Snapshot, from: Snapshot): readonly CellEdit[] {
  const [blank, filled] = [template, from].map((one) => {
    const reading = readReturn(one, agreement);
    if (!reading.isReturn) throw new Error('no return');
    return reading.return;
  });
  const edits: CellEdit[] = [];
  const put = (sheet: string, row: number, column: number, value: EditValue): void => {
    const at = sheetNamed(template, sheet);
    if (!at || value.kind === 'blank' || formulaAt(at, row, column) !== null) return;
    const was = cellAt(template, at, row, column);
    if (was.kind === 'error' || (was.kind !== 'blank' && sheet !== 'KPIs')) return;
    edits.push({ cell: { sheet, row, column }, was, value });
  };
  const copy = (sheet: string, to: number, source: number, columns: ReadonlyMap<string, number>): void => {
    const rows = sheetNamed(from, sheet);
    if (!rows) throw new Error(sheet);
    for (const [, column] of columns) {
      const value = cellAt(from, rows, source, column);
      if (value.kind !== 'error') put(sheet, to, column, value);
    }
  };
  const { activity, kpis, volumetrics } = filled ?? {};
  if (!activity || !kpis || !volumetrics || !blank?.kpis) throw new Error('a table is missing');
  for (let at = blank.activity?.count ?? 0; at < activity.count; at += 1) {
    copy('Activity', 4 + at, activity.rows[at] ?? 0, activity.location.columns);
  }
  const results = ['numerator', 'denominator', 'actual', 'rating', 'previous', 'dataStatus', 'commentary'];
  const columns = new Map([...kpis.location.columns].filter(([field]) => results.includes(field)));
  for (const row of blank.kpis.rows) {
    const source = kpis.rows.find(({ kpi }) => kpi?.ref === row.kpi?.ref);
    if (source) copy('KPIs', row.row, source.row, columns);
  }
  for (const row of blank.volumetrics?.rows ?? []) {
    const source = volumetrics.rows.find((one) => one.volumetric?.ref === row.volumetric?.ref);
    if (source) copy('Volumetrics', row.row, source.row, volumetrics.location.columns);
  }
  put('Cover', 8, 1, { kind: 'text', value: 'Final' });
  put('Cover', 10, 1, { kind: 'text', value: 'Performance Officer' });
  const cover = sheetNamed(from, 'Cover');
  const prepared = cover && cellAt(from, cover, 11, 1);
  if (prepared?.kind !== 'date') throw new Error('no date on the Cover');
  put('Cover', 11, 1, prepared);
  return edits.filter(({ was, value }) => JSON.stringify(was) !== JSON.stringify(value));
}

const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

/** LibreOffice works out only formulas that have no last value. */
function withoutStoredValues(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, bytes];
    return [name, strToU8(strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '$1'))];
  });
  return zipSync(Object.fromEntries(parts));
}

/** As LibreOffice saves it, with every formula worked out. */
function calculated(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'template-'));
  try {
    writeFileSync(path.join(folder, 'filled.xlsx'), withoutStoredValues(file));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const target = ['--convert-to', 'xlsx', '--outdir', path.join(folder, 'out'), path.join(folder, 'filled.xlsx')];
    execFileSync('soffice', ['--headless', profile, ...target], { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(path.join(folder, 'out', 'filled.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a template', () => {
  it('is a workbook that the schema takes', () => {
    expect(validationErrors(made(JULY, sample('2014-06')))).toEqual([]);
  }, 60_000);

  // The first month of a year, a usual one, and one in which the termly KPIs are due.
  (hasOffice ? it.each : it.skip.each)([
    ['2014-04', undefined],
    ['2014-06', '2014-05'],
    ['2014-07', '2014-06'],
  ])(
    'for %s, filled in by a script and worked out by LibreOffice, has no findings',
    async (month, previous) => {
      const host = new FileHost(made(month as IsoMonth, previous === undefined ? undefined : sample(previous)));
      await host.edit(fillings(await host.read(), sample(month)));
      const { findings } = review({ snapshot: readWorkbook(calculated(host.bytes)), agreement, earlier: [] });
      // A KPI below its target (R817) is about the service and not the return.
      expect(findings.filter(({ ruleId }) => ruleId !== 'R817').map(({ message }) => message)).toEqual([]);
    },
    150_000,
  );

  it('without its entries misses exactly what must be filled in', () => {
    const { findings, rules } = review({
      snapshot: readWorkbook(made(JULY, sample('2014-06'))),
      agreement,
      earlier: [],
    });
    expect([...new Set(findings.map(({ ruleId }) => ruleId))].sort()).toEqual(['R109', 'R211', 'R803']);
    expect(rules.filter(({ status }) => status === 'failed')).toEqual([]);
  });

  it('carries the earlier months over, so that its totals are theirs', () => {
    const snapshot = readWorkbook(made('2014-08' as IsoMonth, sample('2014-07')));
    const days = review({ snapshot, agreement, earlier: [] }).tieOuts.filter(({ id }) =>
      id.startsWith('priorities.total.'),
    );
    expect(days.map(({ id, stated, agrees }) => [id, stated, agrees])).toEqual([
      ['priorities.total.daysMonth', { isChecked: true, value: 0 }, true],
      ['priorities.total.daysToDate', { isChecked: true, value: 1524 }, true],
    ]);
  });

  it('takes entries only into its open cells', async () => {
    const host = new FileHost(made(JULY));
    const snapshot = await host.read();
    const kpis = sheetNamed(snapshot, 'KPIs');
    if (!kpis) throw new Error('no KPIs');
    const was = cellAt(snapshot, kpis, 4, 4);
    if (was.kind !== 'number') throw new Error('no target');
    const target = { cell: { sheet: 'KPIs', row: 4, column: 4 }, was, value: { kind: 'number', value: 1 } } as const;
    await expect(host.edit([target])).rejects.toThrow(/E5 is locked/);
    const actual = { ...target, cell: { ...target.cell, column: 7 }, was: { kind: 'blank' } } as const;
    await expect(host.edit([actual])).resolves.toHaveLength(1);
  });

  it('filled in by a script has figures that the activity bears out', async () => {
    const host = new FileHost(made(JULY, sample('2014-06')));
    await host.edit(fillings(await host.read(), sample('2014-07')));
    const { findings } = review({ snapshot: await host.read(), agreement, earlier: [] });
    // A file keeps the last values of formulas until Excel opens it: all that is left is what they show,
    // and KPIs below their target (R817), which is about the service and not the return.
    const stale = new Set(['R701', 'R702', 'R703', 'R609', 'R817']);
    expect(findings.filter(({ ruleId }) => !stale.has(ruleId)).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    ['a month outside the agreement', '2016-01', undefined, /not in force in January 2016/],
    ['a previous return that is later', '2014-05', '2014-07', /previous return is for July 2014/],
  ])('is refused for %s', (_, month, previous, message) => {
    const template = templateOf(agreement, month as IsoMonth, previous === undefined ? undefined : sample(previous));
    expect(template.ok ? '' : template.problem).toMatch(message);
  });

  it('is refused where the format lays records out across', () => {
    const { returnFormat } = agreement;
    const turned: Agreement = {
      ...agreement,
      returnFormat: {
        ...returnFormat,
        tables: { ...returnFormat.tables, kpis: { ...returnFormat.tables.kpis, orientation: 'across' } },
      },
    };
    const template = templateOf(turned, JULY);
    expect(template.ok ? '' : template.problem).toMatch(/wants KPIs with one record a column/);
  });
});
