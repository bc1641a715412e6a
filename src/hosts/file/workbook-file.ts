/**
 * What can be done with an .xlsx or .xlsm file as bytes. Every function leaves its input as it is.
 * `zip` packs and unpacks parts; left out, in plain TypeScript.
 */
import type { Markup } from '../../workbook/markup';
import type { RecordChange } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import { addMarkup } from './marks/apply-markup';
import { refuseUnchangeable, refuseUnfitting } from './marks/refusals';
import { holdsMarks, removeMarks } from './marks/remove-marks';
import { Package } from './package';
import { readSnapshot } from './read-snapshot';
import { writeRecords } from './records/write-records';
import type { ZipCodec } from './zip-codec';
import { LIMITS } from './limits';

/** The workbook as it is without our marks. Throws a FileError where it cannot be read. */
export function readWorkbook(bytes: Uint8Array, zip?: ZipCodec): Snapshot {
  const pkg = Package.open(bytes, LIMITS, zip);
  const marks = removeMarks(pkg);
  return { ...readSnapshot(pkg), marks };
}

/**
 * The file with these marks instead of any that it had; only parts that must change are changed, all others keep their
 * bytes. Throws a FileError where the workbook cannot be changed or does not allow the marks.
 */
export function applyMarkup(bytes: Uint8Array, markup: Markup, zip?: ZipCodec): Uint8Array {
  const pkg = Package.open(bytes, LIMITS, zip);
  refuseUnchangeable(pkg);
  removeMarks(pkg);
  refuseUnfitting(pkg, markup);
  addMarkup(pkg, markup);
  return pkg.save();
}

/** The file without our marks: its parts as they were before, if nobody saved it in between. Throws a FileError. */
export function clearMarks(bytes: Uint8Array, zip?: ZipCodec): Uint8Array {
  const pkg = Package.open(bytes, LIMITS, zip);
  if (!holdsMarks(pkg)) return pkg.save();
  refuseUnchangeable(pkg);
  removeMarks(pkg);
  return pkg.save();
}

/** The file with record sheets written and removed; its marks and its other records stay. Throws a FileError. */
export function recordIn(bytes: Uint8Array, changes: readonly RecordChange[], zip?: ZipCodec): Uint8Array {
  const pkg = Package.open(bytes, LIMITS, zip);
  if (changes.length === 0) return pkg.save();
  refuseUnchangeable(pkg);
  writeRecords(pkg, changes);
  return pkg.save();
}

/** Whether the file holds any mark of ours. */
export function hasMarks(bytes: Uint8Array, zip?: ZipCodec): boolean {
  return holdsMarks(Package.open(bytes, LIMITS, zip));
}
