export { CellSet } from '../workbook/cell-set';
