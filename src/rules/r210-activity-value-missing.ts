import { formatCount } from '../figures/format-figure';
import type { FieldOf } from '../agreement/model';
import { FUNDING, ReadState, type ActivityTable } from '../reading/return';
import { activityCell, activityPlace } from './activity/cells';
import { isFormulaWithoutValue } from './formulas/formulas-without-value';
import { place } from './words/place-words';
import { defineRule, type Severity } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted } from './words/wording';

const ALWAYS_NEEDED: readonly FieldOf<'activity'>[] = ['date', 'service', 'activityType', 'days', 'funding'];
const COMMISSIONED = FUNDING.indexOf('commissioned');

export const activityValueMissing = defineRule({
  meta: {
    id: 'R210',
    name: 'activity-value-missing',
    group: 'types and units',
    severity: 'error',
    title: 'Activity rows lack a value',
    description:
      'Every activity row needs its date, service, type, days, and whether it was commissioned or traded. A commissioned row ' +
      'also needs its priority and, unless it is a training event, its school. A row without one of these counts in ' +
      'no total that depends on it. A reference and the name of a numbered school are asked for too: no total needs them, ' +
      'but people do.',
    remedy: 'Fill in the missing values.',
    source: 'Return format of the agreement; the seed report counts schools and days by priority from these rows.',
    needs: ['activity'],
    messages: {
      one: '{table}: {heading} is empty in {cell}, so the row is left out of the totals that need it.',
      many: '{table}: {heading} is empty in {count}, the first at {cell}. They are left out of the totals that need it.',
      oneName: '{table}: {heading} is empty in {cell}, so the row cannot be named to anyone who asks about it.',
      manyNames:
        '{table}: {heading} is empty in {count}, the first at {cell}, so they cannot be named to anyone who asks.',
    },
  },
  check(context, report) {
    const { agreement } = context;
    const { activity } = context.return;
    if (!activity) return;
    const training = trainingEvents(activity, agreement.returnFormat.activityTypes);
    const gaps: readonly (readonly [FieldOf<'activity'>, readonly number[]])[] = [
      ...ALWAYS_NEEDED.map((field) => [field, emptyRecords(activity, field, () => true)] as const),
      ['priority', emptyRecords(activity, 'priority', (at) => isCommissioned(activity, at))],
      [
        'schoolNumber',
        emptyRecords(
          activity,
          'schoolNumber',
          (at) => isCommissioned(activity, at) && !isTraining(activity, training, at),
        ),
      ],
      ['reference', emptyRecords(activity, 'reference', () => true)],
      [
        'schoolName',
        emptyRecords(activity, 'schoolName', (at) => activity.schoolNumber.states[at] === ReadState.value),
      ],
    ];
    for (const [field, gap] of gaps) {
      const records = gap.filter((at) => !isFormulaWithoutValue(context, activityCell(activity, field, at)));
      if (records.length === 0) continue;
      const { cell, related } = activityPlace(activity, field, records);
      report({
        message: messageFor(field, records.length),
        data: {
          table: tableName(agreement, 'activity'),
          heading: quoted(headingName(agreement, 'activity', field)),
          cell: cell ? place(cell) : '',
          count: formatCount(records.length, 'row'),
        },
        cell,
        related,
        subject: `activity ${field} missing`,
        severity: severityOf(field),
      });
    }
  },
});

/** Work that was not done at one school may have no number to give, and names change no total. */
function severityOf(field: FieldOf<'activity'>): Severity {
  return field === 'schoolNumber' || isName(field) ? 'query' : 'error';
}

function messageFor(field: FieldOf<'activity'>, count: number): 'one' | 'many' | 'oneName' | 'manyNames' {
  if (isName(field)) return count === 1 ? 'oneName' : 'manyNames';
  return count === 1 ? 'one' : 'many';
}

function isName(field: FieldOf<'activity'>): boolean {
  return field === 'reference' || field === 'schoolName';
}

function emptyRecords(
  activity: ActivityTable,
  field: FieldOf<'activity'>,
  isNeeded: (at: number) => boolean,
): readonly number[] {
  const { column, states } = activity[field];
  const found: number[] = [];
  // A column that is not there is one finding of R102, not one a row.
  if (column === null) return found;
  for (let at = 0; at < activity.count; at++) {
    const state = states[at];
    if ((state === ReadState.blank || state === ReadState.placeholder) && isNeeded(at)) found.push(at);
  }
  return found;
}

function isCommissioned({ funding }: ActivityTable, at: number): boolean {
  return funding.values[at] === COMMISSIONED;
}

function trainingEvents(
  { activityType }: ActivityTable,
  types: readonly { readonly code: string; readonly isTrainingEvent: boolean }[],
): ReadonlySet<number> {
  const codes = new Set(types.filter((type) => type.isTrainingEvent).map((type) => type.code));
  return new Set(activityType.codes.flatMap((code, place) => (codes.has(code) ? [place] : [])));
}

function isTraining({ activityType }: ActivityTable, training: ReadonlySet<number>, at: number): boolean {
  return training.has(activityType.values[at] ?? -1);
}
