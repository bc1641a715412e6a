/** Reading: a workbook in, a return of an agreement out. */
export { readReturn } from './known-readings';
export * from './return';
