/** What an overlay says that does not fit the version before: keys it has not, days of the past, versions mixed up. */
import { dateLabel, type IsoDate } from '../../workbook/serial-date';
import { spacedKey } from '../match-key';
import type { Agreement } from '../model';
import { nearestOf } from '../near-miss';
import type { Fault, Path } from '../problem';
import type { ReportFault } from '../checks/check';
import { dayBefore, keyOfOrder, latestWording } from './merge';
import type { Overlay } from './model';

export function checkOverlay(base: Agreement, overlay: Overlay, report: ReportFault): void {
  checkVersions(base, overlay, report);
  for (const list of listsOf(base, overlay)) checkList(list, report);
  checkKpiDates(base, overlay, report);
  checkTargets(base, overlay, report);
}

function error(code: string, at: Path, message: string, remedy: string): Fault {
  return { severity: 'error', code: `overlay.${code}`, at, message, remedy };
}

function checkVersions(base: Agreement, { overlays, version, effective }: Overlay, report: ReportFault): void {
  if (overlays.id !== base.id || overlays.version !== base.version) {
    report(
      error(
        'base-differs',
        ['overlays'],
        `It changes ${overlays.id} ${overlays.version}, and the file it names holds ${base.id} ${base.version}.`,
        'Name the file of that version, or mend the identifier and version.',
      ),
    );
  }
  if (version === base.version) {
    report(
      error('same-version', ['version'], `Version ${version} is the one it changes.`, 'Give it a version of its own.'),
    );
  }
  if (effective.from <= base.effective.from) {
    report(
      error(
        'not-later',
        ['effective', 'from'],
        `It begins on ${dateLabel(effective.from)}, and version ${base.version} only on ${dateLabel(base.effective.from)}.`,
        'Let it begin later: what was in force from the start cannot be changed afterwards.',
      ),
    );
  } else if (base.effective.to !== null && base.effective.to < dayBefore(effective.from)) {
    report({
      severity: 'warning',
      code: 'overlay.gap',
      at: ['effective', 'from'],
      message: `Version ${base.version} ends on ${dateLabel(base.effective.to)}, so nothing is in force until ${dateLabel(effective.from)}.`,
      remedy: 'Let it begin on the day after, or is the gap meant?',
    });
  }
}

interface ListOfKeys {
  readonly name: string;
  readonly kind: string;
  readonly known: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly ended: readonly string[];
}

function listsOf(base: Agreement, overlay: Overlay): readonly ListOfKeys[] {
  const { priorities = {}, services = {}, kpis = {}, volumetrics = {}, commissions = {}, schools = {} } = overlay;
  const keys = <Entry>(list: readonly Entry[] | undefined, keyOf: (entry: Entry) => string): readonly string[] =>
    (list ?? []).map(keyOf);
  const code = (entry: { readonly code: string }): string => entry.code;
  const ref = (entry: { readonly ref: string }): string => entry.ref;
  const number = (entry: { readonly laestab: string }): string => entry.laestab;
  const none: readonly string[] = [];
  return [
    { name: 'priorities', kind: 'priority', known: keys(base.priorities, code), added: keys(priorities.added, code), changed: keys(priorities.changed, code), ended: none },
    { name: 'services', kind: 'service', known: keys(base.services, code), added: keys(services.added, code), changed: keys(services.changed, code), ended: none },
    { name: 'kpis', kind: 'KPI', known: keys(base.kpis, ref), added: keys(kpis.added, ref), changed: keys(kpis.changed, ref), ended: kpis.ended ?? none },
    { name: 'volumetrics', kind: 'volumetric', known: keys(base.volumetrics, ref), added: keys(volumetrics.added, ref), changed: keys(volumetrics.changed, ref), ended: volumetrics.ended ?? none },
    { name: 'commissions', kind: 'order', known: keys(base.commissions, keyOfOrder), added: keys(commissions.added, keyOfOrder), changed: keys(commissions.changed, keyOfOrder), ended: none },
    { name: 'schools', kind: 'school', known: keys(base.schools ?? [], number), added: keys(schools.added, number), changed: keys(schools.changed, number), ended: none },
  ];
} // prettier-ignore

function checkList({ name, kind, known, added, changed, ended }: ListOfKeys, report: ReportFault): void {
  added.forEach((key, at) => {
    if (!known.includes(key)) return;
    const message = `${kind} ${key} is added, and the version before has it already.`;
    report(error('exists', [name, 'added', at], message, 'Put it under “changed”, or give it another key.'));
  });
  const seen = new Set<string>();
  for (const [member, keys] of [['changed', changed], ['ended', ended]] as const) {
    keys.forEach((key, at) => {
      if (!known.includes(key)) report(unknownKey(kind, key, known, [name, member, at]));
      else if (seen.has(key)) {
        report(error('twice', [name, member, at], `${kind} ${key} is changed or ended twice.`, 'Say once what becomes of it.'));
      }
      seen.add(key);
    });
  }
} // prettier-ignore

function unknownKey(kind: string, key: string, known: readonly string[], at: Path): Fault {
  const near = nearestOf(spacedKey(key), known.map((each) => [spacedKey(each), each] as const));
  const remedy = near === null ? 'Write the key as the version before has it, or put the entry under “added”.' : `Did you mean “${near}”?`;
  return error('unknown', at, `The version before has no ${kind} “${key}”.`, remedy);
} // prettier-ignore

function checkKpiDates(base: Agreement, { kpis = {}, effective: { from } }: Overlay, report: ReportFault): void {
  kpis.added?.forEach(({ ref, effective }, at) => {
    if (effective && effective.from < from) report(inThePast(ref, effective.from, from, ['kpis', 'added', at, 'effective']));
  });
  const endings = [
    ...(kpis.changed ?? []).map(({ ref }, at) => [ref, ['kpis', 'changed', at]] as const),
    ...(kpis.ended ?? []).map((ref, at) => [ref, ['kpis', 'ended', at]] as const),
  ];
  for (const [ref, at] of endings) {
    const last = latestWording(base.kpis, ref);
    if (last === null || (last.effective.from < from && (last.effective.to === null || last.effective.to >= from))) continue;
    report(
      error('not-in-force', at, `KPI ${ref} is not in force on the day before and on ${dateLabel(from)}.`, 'Add it as a new KPI, or leave it out.'),
    );
  }
} // prettier-ignore

function checkTargets(base: Agreement, { targets = [], kpis = {}, effective }: Overlay, report: ReportFault): void {
  const known = base.kpis.map(({ ref }) => ref);
  targets.forEach(({ kpi, from }, at) => {
    if (!known.includes(kpi)) report(unknownKey('KPI', kpi, known, ['targets', at, 'kpi']));
    else if (kpis.changed?.some((change) => change.ref === kpi && change.targets !== undefined) === true) {
      const message = `KPI ${kpi} is given targets here and under “kpis › changed”.`;
      report(error('twice', ['targets', at], message, 'Give its targets in one place.'));
    }
    if (from !== undefined && from < effective.from)
      report(inThePast(kpi, from, effective.from, ['targets', at, 'from']));
  });
}

function inThePast(ref: string, day: IsoDate, first: IsoDate, at: Path): Fault {
  return error(
    'past',
    at,
    `${ref} would change from ${dateLabel(day)}, before the overlay begins on ${dateLabel(first)}.`,
    'Past months stay judged by what held in them: write the first day or a later one.',
  );
}
