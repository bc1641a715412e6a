/** What every object of the API shares: the workbook, and what this Excel refuses. */
import { accessDenied, ApiError } from '../api-error';
import type { SheetModel, WorkbookModel } from '../workbook-model';

export class Session {
  constructor(
    readonly book: WorkbookModel,
    /** Requirement sets such as "1.9"; a member of a later one is refused as an older Excel refuses it. */
    private readonly apiVersion: string,
  ) {}

  refuseProtected(sheet: SheetModel): void {
    if (sheet.isProtected) throw accessDenied();
  }

  refuseProtectedStructure(): void {
    if (this.book.isStructureProtected) throw accessDenied();
  }

  /** Throws as an Excel does that does not know the member yet. */
  since(version: string): void {
    if (!reaches(this.apiVersion, version)) {
      throw new ApiError('ApiNotFound', `The API needs ExcelApi ${version}; this Excel has ${this.apiVersion}.`);
    }
  }
}

/** Whether a version such as "1.17" is at least another such as "1.9". */
export function reaches(has: string, needs: string): boolean {
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [needsMajor = 0, needsMinor = 0] = needs.split('.').map(Number);
  return major > needsMajor || (major === needsMajor && minor >= needsMinor);
}
