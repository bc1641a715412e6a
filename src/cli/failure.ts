/** Failures that a person can meet: a message that says what, where and what to do. Never a stack trace. */

/** The command could not do what it was asked; ends with exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What a failed system call on a file means, and what to do. */
export function fileFailure(doing: string, file: string, error: unknown): Failure {
  return new Failure(`Cannot ${doing} ${file}: ${reasonOf(error)}`, { cause: error });
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file. Check the name and the folder.';
    case 'ENOTDIR':
      return 'a part of its path is a file, not a folder. Check the path.';
    case 'EISDIR':
      return 'it is a folder. Name a file in it.';
    case 'EACCES':
    case 'EPERM':
      return 'permission was refused. Check that you may use the file and its folder, and that no other program holds it open.';
    case 'EBUSY':
      return 'another program holds it open. Close it there (Excel, for example) and try again.';
    case 'EROFS':
      return 'the disk is read-only. Choose another place.';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full. Make room or choose another place.';
    case 'ENAMETOOLONG':
      return 'the name is too long. Choose a shorter one.';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open. Close some programs and try again.';
    default:
      return `${wordsOf(error)}. Try again, or use a copy of the file.`;
  }
}

/** "ENOENT" of a system error; the empty text of anything else. */
export function codeOf(error: unknown): string {
  return memberOf(error, 'code');
}

/** The words of an error, whichever realm made it (`instanceof` holds in one realm only). */
export function wordsOf(error: unknown): string {
  return memberOf(error, 'message') || String(error);
}

/** The stack of an error, or its words where it has none. */
export function stackOf(error: unknown): string {
  return memberOf(error, 'stack') || wordsOf(error);
}

function memberOf(error: unknown, name: string): string {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
}
