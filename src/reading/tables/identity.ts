/** The columns that tell the records of a table apart, and those that hold its figures. */
import type { FieldOf, TableRole } from '../../agreement/model';

type FieldsOf = { readonly [Role in TableRole]: readonly FieldOf<Role>[] };

/** A row that has none of these, and no figure, is no record. */
export const TABLE_IDENTITY: FieldsOf = {
  cover: [],
  kpis: ['reference', 'indicator'],
  activity: ['reference', 'schoolNumber', 'schoolName', 'date'],
  priorities: ['priority'],
  volumetrics: ['reference', 'measure'],
  days: ['order', 'service', 'priority'],
};

/** Columns of numbers and dates. */
export const TABLE_FIGURES: FieldsOf = {
  cover: [],
  kpis: ['target', 'numerator', 'denominator', 'actual', 'previous'],
  activity: ['date', 'days'],
  priorities: ['daysMonth', 'daysToDate'],
  volumetrics: ['month', 'toDate'],
  days: ['commissioned', 'deliveredMonth', 'deliveredToDate', 'dayRate', 'charged', 'remaining'],
};

/** Columns of short words in which a total row may have its label. */
export const TABLE_LABELS: FieldsOf = {
  cover: [],
  kpis: ['reference', 'service'],
  activity: ['reference', 'service', 'priority'],
  priorities: ['priority'],
  volumetrics: ['reference'],
  days: ['order', 'service', 'priority'],
};
