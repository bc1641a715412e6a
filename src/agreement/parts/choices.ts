/** The words in which choices are shown to the contract's owner. */
import { BAND_NAMES } from '../bands';
import { FIELDS, TABLE_ROLES, type TableRole } from '../model';
import { choiceOf } from './cell-form';

export const STATUS = choiceOf({ seed: 'seed', illustrative: 'illustrative', agreed: 'agreed' });

export const UNIT = choiceOf({
  percent: 'percent',
  count: 'count',
  workingDays: 'working days',
  ratio: 'ratio',
  points: 'points',
  pounds: 'pounds',
  days: 'days',
});

export const DIRECTION = choiceOf({
  higher: 'higher is better',
  lower: 'lower is better',
  range: 'within a range',
  exact: 'exactly',
});

export const AGGREGATION = choiceOf({ ratioOfSums: 'ratio of sums', sum: 'sum', latest: 'latest', mean: 'mean' });
export const BASIS = choiceOf({ month: 'month', yearToDate: 'year to date' });
export const VOLUMETRIC_BASIS = choiceOf({ month: 'month', yearToDate: 'year to date', both: 'both' });
export const FREQUENCY = choiceOf({ monthly: 'monthly', quarterly: 'quarterly', termly: 'termly', annual: 'annual' });
export const FUNDING = choiceOf({ commissioned: 'commissioned', traded: 'traded' });
export const TRAINING = choiceOf({ only: 'only', excluded: 'excluded' });
export const MEASURE = choiceOf({
  count: 'number of rows',
  days: 'sum of days',
  distinctSchools: 'distinct schools or places',
});
export const SEVERITY = choiceOf({ error: 'error', warning: 'warning', query: 'query', note: 'note' });
export const PLACE_CODES = choiceOf({ dfe: 'DfE numbers', any: 'any codes' });
export const ORIENTATION = choiceOf({ down: 'down', across: 'across' });
export const PLACEHOLDER = choiceOf({
  notApplicable: 'not applicable',
  notDue: 'not due',
  toBeConfirmed: 'to be confirmed',
});

export const TABLE_NAMES: Readonly<Record<TableRole, string>> = {
  cover: 'Cover',
  kpis: 'KPIs',
  activity: 'Activity',
  priorities: 'Priorities',
  volumetrics: 'Volumetrics',
  days: 'Days',
};
export const TABLE = choiceOf(TABLE_NAMES);

/** "preparedOn" is shown as "prepared on". */
export const FIELD = choiceOf(
  Object.fromEntries(TABLE_ROLES.flatMap((role) => FIELDS[role].map((field) => [field, spaced(field)]))),
);

export const UNIT_LABELS = [
  ['percent', 'percent'],
  ['count', 'count'],
  ['workingDays', 'working days'],
  ['ratio', 'ratio'],
  ['points', 'points'],
  ['pounds', 'pounds'],
  ['days', 'days'],
] as const;

export const BAND_LABELS = Object.entries(BAND_NAMES);

/** Whether a derivation's row is the figure itself, or one of the two that it is the ratio of. */
export const SHARE = choiceOf({ of: 'the figure', numerator: 'numerator', denominator: 'denominator' });
export const SUBJECT = choiceOf({ kpis: 'KPI', volumetrics: 'volumetric' });

function spaced(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
