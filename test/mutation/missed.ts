/** Why a mistake that no finding notices cannot be noticed: nothing in the return, the agreement or an earlier return says otherwise. */
import type { Agreement } from '../../src/agreement/model';
import type { ActivityTable } from '../../src/reading/return';
import { recordAt } from '../../src/rules/words/record-name';
import type { Grounds } from './allowed';
import type { Mutant } from './mutants';

/** The reason in words; null where there is none, and the mistake should have been noticed. */
export function whyMissed({ place }: Mutant, grounds: Grounds): string | null {
  const { row } = place.cell;
  switch (place.role) {
    case 'kpis':
      return place.field === 'previous' && !hasBeenDue(row, grounds)
        ? 'no earlier return has a figure of the KPI'
        : null;
    case 'volumetrics':
      return grounds.from.volumetrics?.rows.find((line) => line.row === row)?.volumetric?.derivation === null
        ? 'the volumetric does not follow from the activity'
        : null;
    case 'activity':
      return ofActivity(place.field, row, grounds);
    default:
      return null;
  }
}

function hasBeenDue(row: number, { clean }: Grounds): boolean {
  const rating = clean.ratings.find((one) => one.row?.row === row);
  return rating?.trend.slice(0, -1).some(({ value }) => value !== null) ?? false;
}

/** What would be tied out to a total, were the row commissioned. */
const TIED: ReadonlySet<string> = new Set(['service', 'priority', 'activityType', 'days']);

function ofActivity(field: string, row: number, { agreement, from: { activity } }: Grounds): string | null {
  const at = activity && recordAt(activity, row);
  if (!activity || at === null) return null;
  const isTraded = fundingOf(activity, at) === 'traded';
  if (isTraded && TIED.has(field)) return 'traded work counts in no total';
  const type = typeOf(activity, agreement, at);
  switch (field) {
    case 'reference':
      return 'any words may be the reference of a row that is new this month';
    case 'activityType':
      if (type?.isTrainingEvent === false) return 'no figure tells one kind of visit from another';
      return countsWithout(activity, agreement, at) ? 'other rows of the year count the school all the same' : null;
    case 'schoolName':
      return rowsOfSchool(activity, at) === 1 ? 'the school has no other row, and there is no register' : null;
    default:
      return null;
  }
}

/** Whether other commissioned rows of the year count the school both among those visited and among those trained. */
function countsWithout(activity: ActivityTable, agreement: Agreement, at: number): boolean {
  const { values } = activity.schoolNumber;
  const others = Array.from(values.keys()).filter(
    (other) => other !== at && values[other] === values[at] && fundingOf(activity, other) === 'commissioned',
  );
  const kinds = others.map((other) => typeOf(activity, agreement, other)?.isTrainingEvent);
  return kinds.includes(true) && kinds.includes(false);
}

function typeOf({ activityType: { codes, values } }: ActivityTable, agreement: Agreement, at: number) {
  return agreement.returnFormat.activityTypes.find(({ code }) => code === codes[values[at] ?? -1]);
}

function fundingOf({ funding: { codes, values } }: ActivityTable, at: number): string | undefined {
  return codes[values[at] ?? -1];
}

function rowsOfSchool({ schoolNumber: { values } }: ActivityTable, at: number): number {
  return values.filter((value) => value === values[at]).length;
}
