/** An overlay laid over the version before: the agreement in force from its first day, as data that is still to be loaded. */
import type { IsoDate } from '../../workbook/serial-date';
import { dateOfDayNumber, dayNumber } from '../../workbook/serial-date';
import { financialYearOf } from '../financial-year';
import type { Agreement, Commission, Kpi, Target } from '../model';
import type { Overlay } from './model';

/** Keys that the base has not are passed over; `checkOverlay` tells of them. */
export function mergedData(base: Agreement, overlay: Overlay): object {
  const { names = {}, returnFormat = {}, effective } = overlay;
  return withoutUndefined({
    ...base,
    ...names,
    version: overlay.version,
    status: overlay.status,
    statusNote: overlay.statusNote,
    effective,
    supersedes: base.version,
    calendar: calendarOf(base, overlay),
    priorities: listWith(base.priorities, overlay.priorities ?? {}, ({ code }) => code),
    services: listWith(base.services, overlay.services ?? {}, ({ code }) => code),
    kpis: kpisWith(base.kpis, overlay),
    volumetrics: listWith(base.volumetrics, overlay.volumetrics ?? {}, ({ ref }) => ref),
    commissions: listWith(ordersSince(base, effective.from), overlay.commissions ?? {}, keyOfOrder),
    schools: overlay.schools ? listWith(base.schools ?? [], overlay.schools, ({ laestab }) => laestab) : base.schools,
    returnFormat: {
      ...base.returnFormat,
      ...returnFormat,
      tables: { ...base.returnFormat.tables, ...returnFormat.tables },
    },
    ruleSettings: overlay.ruleSettings ?? base.ruleSettings,
    changes: base.changes || overlay.changes ? [...(base.changes ?? []), ...(overlay.changes ?? [])] : undefined,
  });
}

/** A member that is there and undefined is none that a file could have. */
function withoutUndefined(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Orders are told apart by reference and financial year. */
export function keyOfOrder({
  order,
  financialYear,
}: {
  readonly order: string;
  readonly financialYear: string;
}): string {
  return `${order} (${financialYear})`;
}

/** The day before. */
export function dayBefore(date: IsoDate): IsoDate {
  return dateOfDayNumber(dayNumber(date) - 1);
}

function calendarOf(base: Agreement, { submissionWorkingDay, nonWorkingDays = [] }: Overlay): Agreement['calendar'] {
  return {
    submissionWorkingDay: submissionWorkingDay ?? base.calendar.submissionWorkingDay,
    nonWorkingDays: [...new Set([...base.calendar.nonWorkingDays, ...nonWorkingDays])].sort(),
  };
}

/** Orders of years that are over by the first day are the versions' before. */
function ordersSince(base: Agreement, first: IsoDate): readonly Commission[] {
  const year = financialYearOf(base, first);
  return base.commissions.filter(({ financialYear }) => financialYear >= year);
}

interface ListChange<Entry, Change> {
  readonly added?: readonly Entry[] | undefined;
  readonly changed?: readonly Change[] | undefined;
  readonly ended?: readonly string[] | undefined;
}

/** Changed entries keep their place, added ones stand last. */
function listWith<Entry extends object, Change extends object>(
  before: readonly Entry[],
  { added = [], changed = [], ended = [] }: ListChange<Entry, Change>,
  keyOf: (entry: Entry | Change) => string,
): readonly object[] {
  const changes = new Map(changed.map((change) => [keyOf(change), change]));
  const kept = before.filter((entry) => !ended.includes(keyOf(entry)));
  return [...kept.map((entry) => ({ ...entry, ...changes.get(keyOf(entry)) })), ...added];
}

/** The wording of a KPI that holds when the overlay begins, or the last one. */
export function latestWording(kpis: readonly Kpi[], ref: string): Kpi | null {
  const wordings = kpis.filter((kpi) => kpi.ref === ref);
  return wordings.reduce<Kpi | null>(
    (last, kpi) => (last && last.effective.from > kpi.effective.from ? last : kpi),
    null,
  );
}

/** Past months are judged by what held in them, so a KPI is never changed: it ends, and a new wording begins. */
function kpisWith(
  before: readonly Kpi[],
  { kpis = {}, targets = [], effective: { from } }: Overlay,
): readonly object[] {
  const lastDay = dayBefore(from);
  const changes = new Map((kpis.changed ?? []).map((change) => [change.ref, change]));
  const ended = new Set(kpis.ended ?? []);
  const all = before.flatMap((kpi): readonly object[] => {
    if (latestWording(before, kpi.ref) !== kpi) return [kpi];
    const change = changes.get(kpi.ref);
    const news = targets.filter((target) => target.kpi === kpi.ref);
    if (change) {
      const trajectory = change.targets ?? since(withTargets(kpi.targets, news, from), from);
      return [
        { ...kpi, effective: { ...kpi.effective, to: lastDay } },
        { ...kpi, ...change, targets: trajectory, effective: { from, to: kpi.effective.to }, supersedes: kpi.ref },
      ];
    }
    const held = news.length > 0 ? { ...kpi, targets: withTargets(kpi.targets, news, from) } : kpi;
    return [ended.has(kpi.ref) ? { ...held, effective: { ...kpi.effective, to: lastDay } } : held];
  });
  const added = (kpis.added ?? []).map((kpi) => ({ ...kpi, effective: kpi.effective ?? { from, to: null } }));
  return [...all, ...added];
}

/** A new wording begins with the target of its first day; the earlier ones are the old wording's. */
function since(targets: readonly Target[], first: IsoDate): readonly Target[] {
  const begun = targets.findLast(({ from }) => from <= first);
  return [...(begun ? [{ ...begun, from: first }] : []), ...targets.filter(({ from }) => from > first)];
}

type NewTarget = NonNullable<Overlay['targets']>[number];

/** The trajectory before the overlay stays; of its later days, those that the overlay names are replaced. */
function withTargets(before: readonly Target[], news: readonly NewTarget[], first: IsoDate): readonly Target[] {
  const added = news.map(({ from = first, value }) => ({ from, value }));
  const replaced = new Set(added.map(({ from }) => from));
  return [...before.filter(({ from }) => !replaced.has(from)), ...added].sort((a, b) => (a.from < b.from ? -1 : 1));
}
