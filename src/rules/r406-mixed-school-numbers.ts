import { hasDfeNumbers } from '../agreement/place-words';
import { formatCount } from '../figures/format-figure';
import { ReadState } from '../reading/return';
import { activityPlace } from './activity/cells';
import { defineRule } from './rule';

const URN_DIGITS = 6;

export const mixedSchoolNumbers = defineRule({
  meta: {
    id: 'R406',
    name: 'mixed-school-numbers',
    group: 'identity',
    severity: 'query',
    title: 'Schools are given by DfE number and by URN',
    description:
      'A school entered once by its DfE number and once by its URN looks like two schools, and is counted twice among ' +
      'the schools supported.',
    remedy: 'Use the DfE number (seven digits) throughout.',
    source: 'Return format of the agreement: either number is accepted, but not both in one return.',
    needs: ['activity', 'activity.schoolNumber'],
    messages: {
      mixed:
        '{urns} a URN of six digits and {numbers} a DfE number of seven. A school entered both ways is counted as two.',
    },
  },
  check({ agreement, return: { activity } }, report) {
    if (!activity || !hasDfeNumbers(agreement)) return;
    const { values, states, pool } = activity.schoolNumber;
    const urns: number[] = [];
    const numbers: number[] = [];
    for (let at = 0; at < activity.count; at++) {
      if (states[at] !== ReadState.value) continue;
      (pool[values[at] ?? 0]?.length === URN_DIGITS ? urns : numbers).push(at);
    }
    if (urns.length === 0 || numbers.length === 0) return;
    report({
      message: 'mixed',
      data: {
        urns: formatCount(urns.length, 'activity row has', 'activity rows have'),
        numbers: formatCount(numbers.length, 'has', 'have'),
      },
      // The way that fewer rows use is the one to change.
      ...activityPlace(activity, 'schoolNumber', urns.length <= numbers.length ? urns : numbers),
      subject: 'school numbers of two kinds',
    });
  },
});
