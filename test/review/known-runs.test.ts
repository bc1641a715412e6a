/** What a review has done already is not done again by the reviews of later months, and changes none of them. */
import { readReturn } from '../../src/reading';
import { review } from '../../src/review';
import { RULES } from '../../src/rules';
import { defineRule, type Rule } from '../../src/rules/rule';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { july, returnFor, set } from '../rules/return-workbook';
import { rule } from './little-rules';

const agreement = shippedAgreement();

/** Rules that count how often they run. */
function countingRules(): { readonly rules: readonly Rule[]; readonly runs: () => number } {
  let runs = 0;
  const { meta } = rule([]);
  const counting = defineRule({
    meta,
    check: () => {
      runs += 1;
    },
  });
  return { rules: [counting], runs: () => runs };
}

const months = () => ({
  may: returnFor('2014-05').snapshot(),
  june: returnFor('2014-06', set('KPIs', 'A01-2', 'Actual', 97)).snapshot(),
  july: july().snapshot(),
});

describe('the rules', () => {
  it('are not run again over a return that its own review has checked with the same returns before it', () => {
    const { may, june, july: now } = months();
    const { rules, runs } = countingRules();
    review({ snapshot: june, agreement, earlier: [may], rules });
    expect(runs()).toBe(2);
    review({ snapshot: now, agreement, earlier: [may, june], rules });
    expect(runs()).toBe(3);
  });

  it('are run again where that review had other returns before it, another agreement or other rules', () => {
    const { may, june, july: now } = months();
    const { rules, runs } = countingRules();
    review({ snapshot: june, agreement, rules });
    review({ snapshot: now, agreement, earlier: [may, june], rules });
    expect(runs()).toBe(3);
    review({ snapshot: now, agreement: { ...agreement }, earlier: [may, june], rules });
    expect(runs()).toBe(5);
    review({ snapshot: now, agreement, earlier: [may, june], rules: [...rules] });
    expect(runs()).toBe(7);
  });

  it('find the same in a year checked month by month as in each month alone', () => {
    const { may, june, july: now } = months();
    const inTurn = [
      review({ snapshot: may, agreement }),
      review({ snapshot: june, agreement, earlier: [may] }),
      review({ snapshot: now, agreement, earlier: [may, june] }),
    ];
    const fresh = months();
    const alone = review({ snapshot: fresh.july, agreement, earlier: [fresh.may, fresh.june], rules: [...RULES] });
    expect(inTurn[2]).toEqual(alone);
    expect(alone.resolved.map(({ ruleId }) => ruleId)).toContain('R601');
  });
});

it('a workbook is read once by each agreement', () => {
  const { june } = months();
  const other = { ...agreement };
  expect(readReturn(june, agreement)).toBe(readReturn(june, agreement));
  expect(readReturn(june, other)).not.toBe(readReturn(june, agreement));
  expect(readReturn(june, other)).toBe(readReturn(june, other));
});
