/** What this Excel can do: asked once, when the host is made. */

/** The first version with everything the add-in cannot do without: range areas, special cells and page layout. */
export const MINIMUM_API = '1.9';

/** The part of `Office.context.requirements` that is asked. */
export interface RequirementSets {
  isSetSupported(name: string, minVersion?: string): boolean;
}

export interface Capabilities {
  /** Whether the add-in can work here at all. */
  readonly isEnough: boolean;
  /** Merged areas can be read (ExcelApi 1.13). */
  readonly readsMerges: boolean;
  /** Change events say whether it was this add-in that made the change (ExcelApi 1.14). */
  readonly tellsOwnChanges: boolean;
  /** Notes can be written (ExcelApi 1.18); comments are another thing and are never used for flags. */
  readonly writesNotes: boolean;
}

export function capabilitiesOf(requirements: RequirementSets): Capabilities {
  return {
    isEnough: requirements.isSetSupported('ExcelApi', MINIMUM_API),
    readsMerges: requirements.isSetSupported('ExcelApi', '1.13'),
    tellsOwnChanges: requirements.isSetSupported('ExcelApi', '1.14'),
    writesNotes: requirements.isSetSupported('ExcelApi', '1.18') && libraryKnowsNotes(),
  };
}

/** Copies of Office.js that are older than the Excel they talk to lack members that this Excel has. */
function libraryKnowsNotes(): boolean {
  return typeof Excel !== 'undefined' && 'notes' in Excel.Worksheet.prototype;
}
