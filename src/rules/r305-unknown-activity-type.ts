import { defineRule } from './rule';
import { reportUnknown } from './stated/unknown-code';

export const unknownActivityType = defineRule({
  meta: {
    id: 'R305',
    name: 'unknown-activity-type',
    group: 'vocabulary',
    severity: 'error',
    title: 'An activity type is not one of the agreement’s',
    description:
      'The type tells training events from intervention and support, and schools that only attended training events do not count as supported. A row of an unknown type cannot be told apart.',
    remedy: 'Use one of the activity types that the return template lists.',
    source:
      'Return format of the agreement: its activity types. That training events alone do not make a school supported comes from the seed report.',
    needs: [],
    messages: {
      unknown: '{place}: {text} is not an activity type of the agreement.',
      suggested: '{place}: {text} is not an activity type of the agreement. The nearest is {nearest}.',
    },
  },
  check({ agreement, return: read }, report) {
    const types = new Map(agreement.returnFormat.activityTypes.map(({ code, name }) => [code, name]));
    reportUnknown(agreement, read, ['activity.activityType'], types, report);
  },
});
