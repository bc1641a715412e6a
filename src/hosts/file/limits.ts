/** What a file may cost to read. A monthly return stays far below; a file over a limit is refused with a message that says which. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Parts in the package. */
  readonly entries: number;
  /** Bytes of one part when unpacked; below V8's longest string (about 536 million characters). */
  readonly partBytes: number;
  /** Bytes of all parts when unpacked. */
  readonly totalBytes: number;
  /** Times that a part may grow when unpacked … */
  readonly ratio: number;
  /** … once it is larger than this many bytes, since small repetitive parts grow by more and harm nobody. */
  readonly ratioFreeBytes: number;
  /** Cells with a value of all sheets together, short gaps between the cells of a column included. */
  readonly cells: number;
  /** Characters of all formulas together, when shared formulas are written out. */
  readonly formulaCharacters: number;
  /** Elements within elements in one part. */
  readonly xmlDepth: number;
}

export const LIMITS: Limits = {
  fileBytes: 500_000_000,
  entries: 10_000,
  partBytes: 500_000_000,
  totalBytes: 1_000_000_000,
  ratio: 500,
  ratioFreeBytes: 50_000_000,
  cells: 32_000_000,
  formulaCharacters: 300_000_000,
  xmlDepth: 200,
};
