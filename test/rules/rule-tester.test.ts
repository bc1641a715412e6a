/** The tester itself: cases that leave something untried are refused. */
import { anotherContract } from '../../src/rules/r108-another-contract';
import { july, set } from './return-workbook';
import { checkCases, runRule, type RuleCases } from './rule-tester';

const finding = (message: string) => ({ message, cell: null, says: 'x' });
const whole: RuleCases = {
  valid: { 'a clean return': july() },
  invalid: { 'two slips': { workbook: july(), finds: [finding('contract'), finding('supplier')] } },
  cannotRun: { 'no Cover': { workbook: july(), because: 'x' } },
};

describe('checkCases', () => {
  it('takes cases of every kind', () => {
    expect(() => {
      checkCases(anotherContract, whole);
    }).not.toThrow();
  });

  it.each<readonly [string, RuleCases, RegExp]>([
    ['a valid case', { ...whole, valid: {} }, /no valid case/],
    ['an invalid case', { ...whole, invalid: {} }, /no invalid case/],
    ['a case that cannot run', { ...whole, cannotRun: {} }, /no case that cannot run/],
    ['findings', { ...whole, invalid: { empty: { workbook: july(), finds: [] } } }, /no finding for an invalid case/],
    [
      'a message of the rule',
      { ...whole, invalid: { one: { workbook: july(), finds: [finding('contract')] } } },
      /message supplier/,
    ],
    [
      'messages that the rule knows',
      {
        ...whole,
        invalid: { one: { workbook: july(), finds: ['contract', 'supplier', 'weather'].map(finding) } },
      },
      /no message weather/,
    ],
  ])('refuses cases without %s', (_, cases, complaint) => {
    expect(() => {
      checkCases(anotherContract, cases);
    }).toThrow(complaint);
  });
});

describe('the workbook of the tests', () => {
  it('refuses an edit of what is not there', () => {
    expect(() => july(set('KPIs', 'Z9-9', 'Actual', 1))).toThrow(/no row Z9-9/);
    expect(() => july(set('KPIs', 'A01-2', 'Colour', 1))).toThrow(/no column Colour/);
    expect(() => july(set('Kpis', 'A01-2', 'Actual', 1))).toThrow(/no sheet Kpis/);
  });

  it('is found out by the rule that an edit concerns', () => {
    const run = runRule(anotherContract, { workbook: july(set('Cover', 'Supplier', 'Value', 'Roadworks Ltd')) });
    expect(run.findings).toHaveLength(1);
    expect(run.messages).toEqual(['supplier']);
  });
});
