/** What an archive comes to as a whole: the figures of its index page. Only current returns count. */
import type { Band } from '../../agreement/bands';
import { SEVERITIES } from '../severity';
import type { Severity } from '../../rules/rule';
import type { PlacedRecord } from './tables';

export interface MonthOfArchive {
  readonly month: string;
  readonly returns: number;
  readonly bands: Readonly<Record<Band, number>>;
  readonly daysByPriority: ReadonlyMap<string, number>;
  readonly errors: number;
}

/** One rule in the latest return of each supplier. */
export interface Outstanding {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly findings: number;
  readonly suppliers: number;
  /** Of the findings, those that the return before had too. */
  readonly unchanged: number;
  /** Of the findings, those that are accepted. */
  readonly accepted: number;
}

export interface SupplierOfArchive {
  readonly supplier: string;
  readonly returns: number;
  readonly latest: PlacedRecord;
}

/** Returns that say of themselves that they were checked before they were sent. */
export interface Seals {
  readonly unchanged: number;
  readonly unsealed: number;
  /** Sealed, and not what was sealed any more, or against another agreement. */
  readonly broken: readonly { readonly file: string; readonly why: string }[];
}

export interface ArchiveOverview {
  readonly seals: Seals;
  readonly months: readonly MonthOfArchive[];
  readonly priorities: readonly string[];
  /** Most errors in the latest return first. */
  readonly suppliers: readonly SupplierOfArchive[];
  /** Worst severity first, then most findings. */
  readonly outstanding: readonly Outstanding[];
  readonly notChecked: readonly { readonly file: string; readonly reason: string }[];
  readonly isWorkedExample: boolean;
}

export function overviewOf(records: readonly PlacedRecord[]): ArchiveOverview {
  const current = records.filter(({ isCurrent }) => isCurrent);
  const suppliers = suppliersOf(current);
  const months = monthsOf(current);
  return {
    seals: sealsOf(current),
    months,
    priorities: [...new Set(months.flatMap(({ daysByPriority }) => [...daysByPriority.keys()]))].sort(),
    suppliers,
    outstanding: outstandingOf(suppliers.map(({ latest }) => latest)),
    notChecked: records.flatMap(({ file, outcome }) =>
      outcome.isReviewed
        ? outcome.level === 'notAReturn'
          ? [{ file, reason: outcome.sentence }]
          : []
        : [{ file, reason: outcome.reason }],
    ),
    isWorkedExample: records.some(({ outcome }) => outcome.isReviewed && outcome.agreement.status !== 'agreed'),
  };
}

function sealsOf(records: readonly PlacedRecord[]): Seals {
  const seals = records.flatMap(({ file, outcome }) =>
    outcome.isReviewed && outcome.level !== 'notAReturn' ? [{ file, ...outcome.seal }] : [],
  );
  const isUnchanged = ({ status, isSameAgreement }: (typeof seals)[number]): boolean =>
    status === 'unchanged' && isSameAgreement === true;
  return {
    unchanged: seals.filter(isUnchanged).length,
    unsealed: seals.filter(({ status }) => status === 'unsealed').length,
    broken: seals
      .filter((seal) => seal.status !== 'unsealed' && !isUnchanged(seal))
      .map(({ file, status }) => ({ file, why: BROKEN[status] })),
  };
}

const BROKEN = {
  unsealed: '',
  unchanged: 'No value has changed, but it was checked against another agreement.',
  changed: 'It has changed since it was sealed.',
  altered: 'Its certificate has itself been changed and shows nothing.',
} as const;

function monthsOf(records: readonly PlacedRecord[]): readonly MonthOfArchive[] {
  const months = new Map<
    string,
    { returns: number; errors: number; bands: Record<Band, number>; days: Map<string, number> }
  >();
  for (const { identity, outcome } of records) {
    if (identity.month === null || !outcome.isReviewed) continue;
    const of = months.get(identity.month) ?? {
      returns: 0,
      errors: 0,
      bands: noBands(),
      days: new Map<string, number>(),
    };
    months.set(identity.month, of);
    of.returns += 1;
    of.errors += outcome.counts.error;
    for (const { band } of outcome.ratings) of.bands[band] += 1;
    for (const { priority, daysInMonth } of outcome.days) {
      if (daysInMonth !== null) of.days.set(priority, (of.days.get(priority) ?? 0) + daysInMonth);
    }
  }
  return [...months]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([month, { days, ...of }]) => ({ month, ...of, daysByPriority: days }));
}

function noBands(): Record<Band, number> {
  return { good: 0, approaching: 0, requiresImprovement: 0, inadequate: 0, other: 0 };
}

function suppliersOf(records: readonly PlacedRecord[]): readonly SupplierOfArchive[] {
  const latest = new Map<string, { returns: number; latest: PlacedRecord }>();
  for (const record of records) {
    const { supplier, month } = record.identity;
    if (supplier === null || month === null || !record.outcome.isReviewed) continue;
    const known = latest.get(supplier);
    const isLater = !known || (known.latest.identity.month ?? '') <= month;
    latest.set(supplier, { returns: (known?.returns ?? 0) + 1, latest: isLater ? record : known.latest });
  }
  return [...latest]
    .map(([supplier, of]) => ({ supplier, ...of }))
    .sort((left, right) => errorsOf(right) - errorsOf(left) || (left.supplier < right.supplier ? -1 : 1));
}

function errorsOf({ latest: { outcome } }: SupplierOfArchive): number {
  return outcome.isReviewed ? outcome.counts.error : 0;
}

function outstandingOf(latest: readonly PlacedRecord[]): readonly Outstanding[] {
  const rules = new Map<string, Omit<Outstanding, 'suppliers'> & { readonly of: Set<string> }>();
  for (const { identity, outcome } of latest) {
    for (const { rule, name, severity, state, accepted } of outcome.isReviewed ? outcome.findings : []) {
      const key = `${severity} ${rule}`;
      const known = rules.get(key) ?? {
        rule,
        name,
        severity,
        findings: 0,
        unchanged: 0,
        accepted: 0,
        of: new Set<string>(),
      };
      known.of.add(identity.supplier ?? '');
      const unchanged = known.unchanged + (state === 'unchanged' ? 1 : 0);
      rules.set(key, {
        ...known,
        findings: known.findings + 1,
        unchanged,
        accepted: known.accepted + (accepted === null ? 0 : 1),
      });
    }
  }
  return [...rules.values()]
    .map(({ of, ...rest }) => ({ ...rest, suppliers: of.size }))
    .sort(
      (left, right) =>
        SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
        right.findings - left.findings ||
        (left.rule < right.rule ? -1 : 1),
    );
}
