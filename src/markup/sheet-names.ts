/** Names for our sheets that no sheet of the workbook has. */
import type { Snapshot } from '../workbook/snapshot';

/** Excel takes no longer sheet name. */
const MAX_NAME = 31;

/**
 * Gives each wanted name, or the first of "name (2)", "name (3)" … that is free; letter case does not tell names apart.
 * Our own sheets are not in a snapshot, so checking a marked workbook again gives the same names.
 */
export class SheetNames {
  private readonly taken: Set<string>;

  constructor(snapshot: Snapshot) {
    const sheets = [...snapshot.sheets, ...snapshot.records.map(({ sheet }) => sheet)];
    this.taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  }

  take(wanted: string): string {
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt === 1 ? '' : ` (${String(attempt)})`;
      const name = wanted.slice(0, MAX_NAME - suffix.length) + suffix;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}
