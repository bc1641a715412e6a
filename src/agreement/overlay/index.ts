/** New versions of an agreement as overlays, and which version is in force when. */
import { loadAgreement, type LoadedAgreement } from '../load';
import type { Agreement } from '../model';
import { problemOf, type Fault } from '../problem';
import { shapeProblems } from '../shape-problems';
import { checkOverlay } from './check';
import { overlayJsonSchema } from './json-schema';
import { mergedData } from './merge';
import { overlaySchema } from './model';

export { overlayJsonSchema } from './json-schema';
export { versionInForce } from './version-in-force';

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
