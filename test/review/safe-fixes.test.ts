/** The list of safe fixes: one change a cell, none where findings disagree, in words a person can check. */
import { fixInWords, safeFixes } from '../../src/review/safe-fixes';
import type { Finding } from '../../src/review/review';
import type { CellEdit, EditValue } from '../../src/workbook/cell-edit';

const CELL = { sheet: 'KPIs', row: 21, column: 5 };
const OTHER = { sheet: 'Activity', row: 3, column: 1 };

function edit(value: EditValue, cell = CELL): CellEdit {
  return { cell, was: { kind: 'text', value: '41' }, value };
}

function finding(ruleId: string, ...fix: readonly CellEdit[]): Finding {
  return {
    ruleId,
    ruleName: 'a-rule',
    group: 'types and units',
    severity: 'warning',
    message: '',
    remedy: '',
    cell: null,
    related: [],
    subject: ruleId,
    expected: null,
    actual: null,
    difference: null,
    fix,
    fingerprint: ruleId,
    state: null,
    isBlocking: true,
    waiver: null,
  };
}

const number = (value: number): EditValue => ({ kind: 'number', value });

describe('safe fixes', () => {
  it('come in the order of the findings, each with its rule', () => {
    const findings = [
      finding('R204', edit({ kind: 'date', serial: 41_834 }, OTHER)),
      finding('R203', edit(number(41))),
    ];
    const { fixes, conflicts } = safeFixes({ findings });
    expect(fixes.map((fix) => [fix.ruleId, fix.edit.cell])).toEqual([
      ['R204', OTHER],
      ['R203', CELL],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('change a cell once where two findings want the same', () => {
    const findings = [finding('R203', edit(number(41))), finding('R601', edit(number(41)))];
    expect(safeFixes({ findings }).fixes).toHaveLength(1);
  });

  it('leave a cell alone where two findings want different things, and say which', () => {
    const findings = [finding('R203', edit(number(41))), finding('R601', edit(number(42)))];
    expect(safeFixes({ findings })).toEqual({ fixes: [], conflicts: [{ cell: CELL, ruleIds: ['R203', 'R601'] }] });
  });

  it('are of the rules asked for only, in any case', () => {
    const findings = [finding('R203', edit(number(41))), finding('R204', edit(number(1), OTHER))];
    expect(safeFixes({ findings }, ['r204']).fixes.map(({ ruleId }) => ruleId)).toEqual(['R204']);
  });

  it.each([
    [number(41.5), 'the number 41.5'],
    [{ kind: 'date', serial: 41_834 } as const, 'the date 14 July 2014'],
    [{ kind: 'text', value: 'Remaining' } as const, 'the text “Remaining”'],
    [{ kind: 'blank' } as const, 'blank'],
  ])('are told in words: %o', (value, after) => {
    const [fix] = safeFixes({ findings: [finding('R203', edit(value))] }).fixes;
    expect(fix && fixInWords(fix, 1900)).toEqual({ cell: 'KPIs!F22', before: 'the text “41”', after });
  });
});
