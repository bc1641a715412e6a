/** Codes that name nothing: a KPI of an unknown service, a filter of an unknown priority, a link that only one end knows. */
import { spacedKey } from '../match-key';
import type { ActivityMeasure, Agreement, Derivation } from '../model';
import { nearestOf } from '../near-miss';
import type { Path } from '../problem';
import type { Check, ReportFault } from './check';

/** A list that codes may name an entry of. */
interface Known {
  readonly kind: string;
  readonly codes: readonly string[];
}

interface KnownCodes {
  readonly service: Known;
  readonly priority: Known;
  readonly activityType: Known;
  readonly volumetric: Known;
  readonly kpi: Known;
}

export const checkReferences: Check = (agreement, report) => {
  const known = knownCodes(agreement);
  agreement.kpis.forEach((kpi, index) => {
    const at = ['kpis', index];
    requireKnown(kpi.service, known.service, [...at, 'service'], report);
    requireKnown(kpi.priority, known.priority, [...at, 'priority'], report);
    if (kpi.volumetric !== null) requireKnown(kpi.volumetric, known.volumetric, [...at, 'volumetric'], report);
    checkDerivation(kpi.derivation, known, [...at, 'derivation'], report);
  });
  agreement.volumetrics.forEach((volumetric, index) => {
    const at = ['volumetrics', index];
    if (volumetric.tracksKpi !== null) requireKnown(volumetric.tracksKpi, known.kpi, [...at, 'tracksKpi'], report);
    checkDerivation(volumetric.derivation, known, [...at, 'derivation'], report);
  });
  agreement.commissions.forEach((commission, index) => {
    requireKnown(commission.service, known.service, ['commissions', index, 'service'], report);
    requireKnown(commission.priority, known.priority, ['commissions', index, 'priority'], report);
  });
  agreement.ruleSettings?.forEach(({ kpis = [], services = [] }, index) => {
    kpis.forEach((ref, place) => {
      requireKnown(ref, known.kpi, ['ruleSettings', index, 'kpis', place], report);
    });
    services.forEach((code, place) => {
      requireKnown(code, known.service, ['ruleSettings', index, 'services', place], report);
    });
  });
  checkLinks(agreement, report);
  checkServicesUsed(agreement, report);
};

function knownCodes({ services, priorities, volumetrics, kpis, returnFormat }: Agreement): KnownCodes {
  return {
    service: { kind: 'service', codes: services.map((service) => service.code) },
    priority: { kind: 'priority', codes: priorities.map((priority) => priority.code) },
    activityType: { kind: 'activity type', codes: returnFormat.activityTypes.map((type) => type.code) },
    volumetric: { kind: 'volumetric', codes: volumetrics.map((volumetric) => volumetric.ref) },
    kpi: { kind: 'KPI', codes: kpis.map((kpi) => kpi.ref) },
  };
}

function requireKnown(code: string, { kind, codes }: Known, at: Path, report: ReportFault): void {
  if (codes.includes(code)) return;
  const near = nearestOf(
    spacedKey(code),
    codes.map((known) => [spacedKey(known), known] as const),
  );
  report({
    severity: 'error',
    code: 'reference.unknown',
    at,
    message: `The agreement has no ${kind} “${code}”.`,
    remedy: near === null ? `Write the code of a ${kind} that it has, or add this one.` : `Did you mean “${near}”?`,
  });
}

function checkDerivation(derivation: Derivation | null, known: KnownCodes, at: Path, report: ReportFault): void {
  if (derivation === null) return;
  if (derivation.kind === 'measure') {
    checkFilter(derivation.of, known, [...at, 'of', 'filter'], report);
    return;
  }
  checkFilter(derivation.numerator, known, [...at, 'numerator', 'filter'], report);
  checkFilter(derivation.denominator, known, [...at, 'denominator', 'filter'], report);
}

function checkFilter({ filter }: ActivityMeasure, known: KnownCodes, at: Path, report: ReportFault): void {
  const lists: (readonly [string, readonly string[], Known])[] = [
    ['services', filter.services ?? [], known.service],
    ['priorities', filter.priorities ?? [], known.priority],
    ['activityTypes', filter.activityTypes ?? [], known.activityType],
  ];
  for (const [member, codes, list] of lists) {
    codes.forEach((code, place) => {
      requireKnown(code, list, [...at, member, place], report);
    });
  }
}

/** A KPI and the volumetric that tracks it must name each other, or two readers would draw two maps. */
function checkLinks({ kpis, volumetrics }: Agreement, report: ReportFault): void {
  kpis.forEach((kpi, index) => {
    const volumetric = volumetrics.find((candidate) => candidate.ref === kpi.volumetric);
    if (volumetric && volumetric.tracksKpi !== kpi.ref) {
      report(oneSided(['kpis', index, 'volumetric'], `${kpi.ref} names ${volumetric.ref}`, volumetric.tracksKpi));
    }
  });
  volumetrics.forEach((volumetric, index) => {
    const tracked = kpis.filter((kpi) => kpi.ref === volumetric.tracksKpi);
    const [first] = tracked;
    if (first && !tracked.some((kpi) => kpi.volumetric === volumetric.ref)) {
      report(oneSided(['volumetrics', index, 'tracksKpi'], `${volumetric.ref} names ${first.ref}`, first.volumetric));
    }
  });
}

function oneSided(at: Path, link: string, back: string | null) {
  return {
    severity: 'warning',
    code: 'reference.one-sided',
    at,
    message: `${link}, which names ${back ?? 'nothing'} in return.`,
    remedy: 'Make both ends name each other, or neither.',
  } as const;
}

function checkServicesUsed({ services, kpis }: Agreement, report: ReportFault): void {
  services.forEach((service, index) => {
    if (kpis.some((kpi) => kpi.service === service.code)) return;
    report({
      severity: 'warning',
      code: 'service.no-kpi',
      at: ['services', index],
      message: `No KPI measures service ${service.code}.`,
      remedy: 'Add its KPIs, or take the service out.',
    });
  });
}
