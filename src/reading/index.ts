/** Reading: a workbook in, a return of an agreement out. */
export { readReturn } from './read-return';
export * from './return';
