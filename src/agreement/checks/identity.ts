/** Things that a return could not tell apart: codes, names, aliases, references and titles used twice. */
import { matchKey, spacedKey } from '../match-key';
import type { Kpi } from '../model';
import type { Path } from '../problem';
import type { Check, ReportFault } from './check';
import { overlap } from './dates';

export const checkIdentity: Check = (agreement, report) => {
  checkNames(agreement.services, ['services'], 'service', report);
  checkNames(agreement.priorities, ['priorities'], 'priority', report);
  checkNames(agreement.returnFormat.activityTypes, ['returnFormat', 'activityTypes'], 'activity type', report);
  checkKpis(agreement.kpis, report);
  checkOnce(
    agreement.volumetrics.map((volumetric) => volumetric.ref),
    { list: 'volumetrics', member: 'ref', code: 'volumetric.duplicate-ref' },
    report,
  );
  checkOnce(
    agreement.commissions.map((commission) => `${commission.order} (${commission.financialYear})`),
    { list: 'commissions', member: 'order', code: 'commission.duplicate-order' },
    report,
  );
};

interface Named {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A word that names two entries would silently give one the figures of the other. */
function checkNames(list: readonly Named[], at: Path, kind: string, report: ReportFault): void {
  const owners = new Map<string, { readonly index: number; readonly code: string }>();
  list.forEach(({ code, name, aliases }, index) => {
    const words: (readonly [string, Path])[] = [
      [code, ['code']],
      [name, ['name']],
      ...aliases.map((alias, place) => [alias, ['aliases', place]] as const),
    ];
    for (const [word, member] of words) {
      const owner = owners.get(matchKey(word));
      if (owner === undefined) owners.set(matchKey(word), { index, code });
      else if (owner.index !== index) {
        report({
          severity: 'error',
          code: 'name.ambiguous',
          at: [...at, index, ...member],
          message: `“${word}” names both ${kind} ${owner.code} and ${kind} ${code}; case, spacing and punctuation are of no account.`,
          remedy: `Keep the word for one ${kind} only.`,
        });
      }
    }
  });
}

function checkKpis(kpis: readonly Kpi[], report: ReportFault): void {
  const byRef = new Map<string, Kpi[]>();
  const byTitle = new Map<string, Kpi[]>();
  kpis.forEach((kpi, index) => {
    const rival = claim(byRef, spacedKey(kpi.ref), kpi);
    if (rival) {
      report({
        severity: 'error',
        code: 'kpi.duplicate-ref',
        at: ['kpis', index, 'ref'],
        message: `Two KPIs with the reference ${kpi.ref} are in force at once.`,
        remedy: 'Give one another reference, or end the earlier before the later begins.',
      });
    }
    const namesake = claim(byTitle, matchKey(kpi.title), kpi);
    if (namesake && !rival) {
      report({
        severity: 'warning',
        code: 'kpi.duplicate-title',
        at: ['kpis', index, 'title'],
        message: `${kpi.ref} and ${namesake.ref} have the same title, so a row without a reference could be either.`,
        remedy: 'Word the titles differently.',
      });
    }
  });
}

/** Files the KPI under the key, and gives back one that is there already and in force on a day that it is. */
function claim(groups: Map<string, Kpi[]>, key: string, kpi: Kpi): Kpi | undefined {
  const group = groups.get(key) ?? [];
  const rival = group.find((other) => overlap(other.effective, kpi.effective));
  groups.set(key, [...group, kpi]);
  return rival;
}

interface Listed {
  readonly list: string;
  readonly member: string;
  readonly code: string;
}

function checkOnce(names: readonly string[], { list, member, code }: Listed, report: ReportFault): void {
  const seen = new Set<string>();
  names.forEach((name, index) => {
    const key = spacedKey(name);
    if (seen.has(key)) {
      report({
        severity: 'error',
        code,
        at: [list, index, member],
        message: `${name} is listed twice.`,
        remedy: 'Take one out, or give it its own reference.',
      });
    }
    seen.add(key);
  });
}
