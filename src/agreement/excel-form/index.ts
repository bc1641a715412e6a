/** The agreement as a workbook and back; the bytes are the file host's. */
export type { FormProblem } from './form-problem';
export { readForm, type ReadForm } from './read-form';
export { writeForm, type WrittenForm } from './write-form';
