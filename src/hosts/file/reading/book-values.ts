/** What all sheets of a workbook share while they are read: texts, number formats, and how much has been read so far. */
import { showsDate } from '../../../workbook/number-format';
import type { DateSystem } from '../../../workbook/serial-date';
import type { SnapshotBuilder } from '../../../workbook/snapshot-builder';
import { FileError } from '../file-error';
import type { Limits } from '../limits';

/** Snapshots store a format's place in two bytes. */
const MOST_FORMATS = 65_536;
const UNKNOWN = -1;

/** A number format as a snapshot holds it. */
export interface FormatFacts {
  readonly index: number;
  readonly isDate: boolean;
}

export class BookValues {
  private readonly textPlaces: Int32Array;
  private readonly formats: readonly FormatFacts[];
  private cells = 0;
  private formulaCharacters = 0;

  constructor(
    readonly builder: SnapshotBuilder,
    readonly dateSystem: DateSystem,
    private readonly sharedTexts: readonly string[],
    /** Format code of each cell style; null where the workbook has no styles, so that all is General. */
    formatCodes: readonly string[] | null,
    private readonly limits: Limits,
  ) {
    this.textPlaces = new Int32Array(sharedTexts.length).fill(UNKNOWN);
    this.formats = (formatCodes ?? []).map((code) => ({ index: formatIndex(builder, code), isDate: showsDate(code) }));
    this.hasStyles = this.formats.length > 0;
  }

  private readonly hasStyles: boolean;

  /** The place in the snapshot of a shared text; undefined where there is no such text. */
  sharedText(number: number): number | undefined {
    const known = this.textPlaces[number];
    if (known === undefined || known !== UNKNOWN) return known;
    const place = this.builder.textIndex(this.sharedTexts[number] ?? '');
    this.textPlaces[number] = place;
    return place;
  }

  /** The number format of a cell style; undefined where there is no such style. */
  format(style: number): FormatFacts | undefined {
    return this.hasStyles ? this.formats[style] : GENERAL;
  }

  /** Counts places in the snapshot against the limit. */
  countCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw tooLarge('cells', this.limits.cells);
  }

  /** Counts a formula against the limit. */
  countFormula(formula: string): void {
    this.formulaCharacters += formula.length;
    if (this.formulaCharacters > this.limits.formulaCharacters) {
      throw tooLarge('characters of formulas', this.limits.formulaCharacters);
    }
  }
}

const GENERAL: FormatFacts = { index: 0, isDate: false };

function formatIndex(builder: SnapshotBuilder, code: string): number {
  const index = builder.formatIndex(code);
  if (index >= MOST_FORMATS) throw tooLarge('number formats', MOST_FORMATS);
  return index;
}

function tooLarge(what: string, limit: number): FileError {
  return new FileError(
    'tooLarge',
    `The workbook has more than ${limit.toLocaleString('en-GB')} ${what}. Split it, or delete what is not part of the return.`,
  );
}
