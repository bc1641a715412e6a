/**
 * The form of a return as the agreement gives it: sheets, headings, and the words of its cells.
 * Part of the agreement's schema (`model.ts`).
 */
import { z } from 'zod';
import { aliases, text } from './schema-pieces';

export const TABLE_ROLES = ['cover', 'kpis', 'activity', 'priorities', 'volumetrics', 'days'] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** What each column of a return means; another contract renames the headers, not these. */
export const FIELDS = {
  cover: [
    'contract', 'supplier', 'month', 'returnVersion', 'dataStatus', 'agreementVersion', 'preparedBy', 'preparedOn',
    'nilReturn',
  ],
  kpis: [
    'reference', 'service', 'indicator', 'unit', 'target', 'numerator', 'denominator', 'actual', 'rating', 'previous',
    'dataStatus', 'commentary',
  ],
  activity: [
    'reference', 'date', 'schoolNumber', 'schoolName', 'service', 'priority', 'activityType', 'days', 'order', 'funding',
  ],
  priorities: ['priority', 'daysMonth', 'daysToDate'],
  volumetrics: ['reference', 'measure', 'month', 'toDate'],
  days: [
    'order', 'service', 'priority', 'commissioned', 'deliveredMonth', 'deliveredToDate', 'dayRate', 'charged', 'remaining',
  ],
} as const satisfies Record<TableRole, readonly string[]>; // prettier-ignore
export type FieldOf<Role extends TableRole> = (typeof FIELDS)[Role][number];

const headers = z.array(text).min(1).describe('The heading to expect first, then the other spellings accepted.');

function tableFormat<Role extends TableRole>(role: Role) {
  return z.strictObject({
    sheetNames: z.array(text).min(1),
    required: z.boolean(),
    orientation: z.enum(['down', 'across']).describe('down: one record a row; across: one record a column.'),
    columns: z.array(
      z.strictObject({
        field: z.enum(FIELDS[role] as readonly [FieldOf<Role>, ...FieldOf<Role>[]]),
        headers,
        required: z.boolean(),
      }),
    ),
  });
}

const vocabularyEntry = z.strictObject({ code: text, aliases });

export const returnFormat = z.strictObject({
  id: text,
  tables: z.strictObject({
    cover: tableFormat('cover'),
    kpis: tableFormat('kpis'),
    activity: tableFormat('activity'),
    priorities: tableFormat('priorities'),
    volumetrics: tableFormat('volumetrics'),
    days: tableFormat('days'),
  }),
  totalLabels: z.array(text).min(1).describe('First-column words of total and sub-total rows, such as "Grand Total".'),
  activityTypes: z.array(z.strictObject({ code: text, name: text, aliases, isTrainingEvent: z.boolean() })).min(1),
  commissionedWords: z.array(text).min(1),
  tradedWords: z.array(text).min(1),
  provisionalWords: z.array(text).min(1),
  finalWords: z.array(text).min(1),
  yesWords: z.array(text).min(1),
  noWords: z.array(text).min(1),
  originalWords: z.array(text).min(1).describe('A return version that is the first; others are "correction n".'),
  placeholders: z.array(vocabularyEntry.extend({ code: z.enum(['notApplicable', 'notDue', 'toBeConfirmed']) })).min(1),
  bandWords: z.strictObject({
    good: aliases,
    approaching: aliases,
    requiresImprovement: aliases,
    inadequate: aliases,
    other: aliases,
  }),
  unitWords: z.strictObject({
    percent: aliases,
    count: aliases,
    workingDays: aliases,
    ratio: aliases,
    points: aliases,
    pounds: aliases,
    days: aliases,
  }),
  schoolNumberPrefix: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .describe('The local authority’s three digits that a LAESTAB begins with.'),
  places: z
    .strictObject({
      one: text.describe('Such as “site”.'),
      many: text.describe('Such as “sites”.'),
      codes: z.enum(['dfe', 'any']).describe('dfe: numbers of the Department for Education; any: codes of any form.'),
    })
    .exactOptional()
    .describe('What is visited, where it is no school.'),
});

export type ReturnFormat = z.output<typeof returnFormat>;
export type TableFormat<Role extends TableRole> = ReturnFormat['tables'][Role];
export type ActivityType = ReturnFormat['activityTypes'][number];
