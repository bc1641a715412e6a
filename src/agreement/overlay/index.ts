/** New versions of an agreement as overlays, and which version is in force when. */
import { loadAgreement, type LoadedAgreement } from '../load';
import type { Agreement } from '../model';
import { memberOf, problemOf, type AgreementProblem, type Fault } from '../problem';
import { shapeProblems } from '../shape-problems';
import { checkOverlay } from './check';
import { overlayJsonSchema } from './json-schema';
import { mergedData } from './merge';
import { overlaySchema } from './model';

export { overlayJsonSchema } from './json-schema';
export { versionInForce } from './version-in-force';

/** The file of the version that an overlay's data changes, as it names it; null where it names none. */
export function baseFileOf(data: unknown): string | null {
  const file = memberOf(memberOf(data, 'overlays'), 'file');
  return typeof file === 'string' && file !== '' ? file : null;
}

/** What does not fit the overlay's schema. */
export function overlayShapeProblems(data: unknown): readonly AgreementProblem[] {
  const shape = overlaySchema.safeParse(data);
  return shape.success ? [] : shapeProblems(shape.error.issues, data, overlayJsonSchema());
}

/** The agreement of an overlay's data over the version that it changes; never throws, whatever it is given. */
export function loadOverlay(data: unknown, base: Agreement): LoadedAgreement {
  const shape = overlaySchema.safeParse(data);
  if (!shape.success) return { ok: false, problems: shapeProblems(shape.error.issues, data, overlayJsonSchema()) };
  const faults: Fault[] = [];
  checkOverlay(base, shape.data, (fault) => faults.push(fault));
  const own = faults.map((fault) => problemOf(fault, data));
  if (own.some(({ severity }) => severity === 'error')) return { ok: false, problems: own };
  const loaded = loadAgreement(mergedData(base, shape.data));
  const found = (loaded.ok ? loaded.warnings : loaded.problems).map((problem) => ({
    ...problem,
    path: `with the changes: ${problem.path}`,
  }));
  return loaded.ok
    ? { ok: true, agreement: loaded.agreement, warnings: [...own, ...found] }
    : { ok: false, problems: [...found, ...own] };
}
