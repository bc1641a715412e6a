/** Of several versions of an agreement, the one by which a return is judged. */
import type { Agreement } from '../agreement/model';
import { versionInForce } from '../agreement/overlay';
import { periodOf } from '../figures/period';
import { readReturn } from '../reading';
import type { Snapshot } from '../workbook/snapshot';

/**
 * The version in force in the return's month. The newest version that can read the month tells it; the newest of all
 * where none can. `versions` are earliest first, at least one.
 */
export function versionForReturn(snapshot: Snapshot, versions: readonly [Agreement, ...Agreement[]]): Agreement {
  const newest = versions.at(-1) ?? versions[0];
  if (versions.length === 1) return newest;
  for (const version of versions.toReversed()) {
    const reading = readReturn(snapshot, version);
    if (!reading.isReturn) continue;
    const period = periodOf(reading.return, version);
    if (period.isChecked) return versionInForce(versions, period.value.month);
  }
  return newest;
}
