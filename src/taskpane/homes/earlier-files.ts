/** Workbooks given as earlier returns: one that cannot be read does not stop the others. */
import { FileError, readWorkbook } from '../../hosts/file';
import type { EarlierWorkbook } from '../../review/review';
import type { Snapshot } from '../../workbook/snapshot';
import type { EarlierFile, GivenReturn } from './worker-messages';

export type ReadFile =
  | { readonly name: string; readonly isRead: true; readonly snapshot: Snapshot }
  | { readonly name: string; readonly isRead: false; readonly reason: string };

/** Throws nothing that a file is the cause of. */
export function readEarlier(files: readonly EarlierFile[]): readonly ReadFile[] {
  return files.map(({ name, bytes }) => {
    try {
      return { name, isRead: true, snapshot: readWorkbook(bytes) };
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { name, isRead: false, reason: error.message };
    }
  });
}

export function snapshotsOf(files: readonly ReadFile[]): readonly Snapshot[] {
  return files.flatMap((file) => (file.isRead ? [file.snapshot] : []));
}

/** `workbooks`: what the review says of those that were read, in the same order. */
export function givenReturns(
  files: readonly ReadFile[],
  workbooks: readonly EarlierWorkbook[],
): readonly GivenReturn[] {
  let place = 0;
  return files.map((file) => {
    if (!file.isRead) return { name: file.name, use: 'notRead', month: null, reason: file.reason };
    return givenReturn(file.name, workbooks[place++]);
  });
}

function givenReturn(name: string, workbook: EarlierWorkbook | undefined): GivenReturn {
  if (!workbook) return { name, use: 'notUsed', month: null, reason: 'nothing is known of it' };
  const { month, isUsed, isCorrected, reason } = workbook;
  if (!isUsed) return { name, use: 'notUsed', month, reason };
  return { name, use: isCorrected ? 'corrected' : 'used', month, reason: null };
}
