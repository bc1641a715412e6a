/** Every way in which an .xlsx file can fail to be read or written. */
export type FileErrorCode =
  /** Not an Excel workbook in the Open XML form at all. */
  | 'notAWorkbook'
  /** Protected by a password to open. */
  | 'encrypted'
  /** A workbook of Excel 97 to 2003 (.xls). */
  | 'oldExcel'
  /** A binary workbook (.xlsb). */
  | 'binaryWorkbook'
  /** Broken, cut short or not as the format requires. */
  | 'damaged'
  /** Would unpack to far more than its size makes likely. */
  | 'zipBomb'
  /** Over a limit that this program states (`limits.ts`). */
  | 'tooLarge'
  /** XML with a document type definition, which no workbook needs and which can be made to attack a reader. */
  | 'dtd'
  /** Saved as "Strict Open XML Spreadsheet". */
  | 'strictOoxml'
  /** The zip form for archives over 4 GB. */
  | 'zip64'
  /** Digitally signed: any change would void the signature. */
  | 'signed'
  /** Packed by a method other than store and deflate. */
  | 'unsupportedCompression'
  /** A mark that the workbook has no room for or does not allow. */
  | 'cannotMark'
  /** A cell that must not be changed: a formula, a locked cell, one that holds something else by now. */
  | 'cannotEdit';

/** A file that cannot be read or written; the message says what is wrong, where, and what to do next. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly code: FileErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const REPAIR = 'Open it in Excel, let Excel repair it, save it and try again, or ask for a fresh copy.';

/** A broken file: `what` is a sentence without its full stop. */
export function damaged(what: string): FileError {
  return new FileError('damaged', `${what}. The file is damaged. ${REPAIR}`);
}
