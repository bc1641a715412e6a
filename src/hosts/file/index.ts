/** The file host: workbooks as .xlsx and .xlsm files in memory. Nothing else of this folder is meant to be used from outside. */
export { editCells, type EditedWorkbook } from './edits/edit-cells';
export { FileError, type FileErrorCode } from './file-error';
export { FileHost } from './file-host';
export type { ZipCodec } from './zip-codec';
export { LIMITS, type Limits } from './limits';
export { newWorkbook } from './new-workbook';
export { applyMarkup, clearMarks, hasMarks, readWorkbook, recordIn } from './workbook-file';
