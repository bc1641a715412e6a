/** What the file host refuses, with the name of the file. */
import { FileError } from '../hosts/file';
import { Failure } from './failure';

/** Does something to a workbook; what the file host refuses becomes a `Failure` that names the file. */
export function naming<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileError) throw new Failure(`${file}: ${error.message}`, { cause: error });
    throw error;
  }
}
