/**
 * The JSON form of a review. One zod schema is the source of the TypeScript types and of the published JSON Schema
 * (`assets/schemas/review.schema.json`). Days are decimals, percentages are in points, dates are ISO 8601.
 */
import { z } from 'zod';
import { BAND_NAMES, BANDS } from '../agreement/bands';
import { reconciliationSchema } from './reconciliation/schema';
import { sealSchema } from './seal-schema';
import { SEVERITIES } from './severity';
import { findingWaiverSchema, waiversSchema } from './waivers-schema';

// The pane is served under a strict Content-Security-Policy: zod must not compile its checks with `new Function`.
z.config({ jitless: true });

const count = z.int().min(0);
const figure = z.union([z.number(), z.string()]).nullable();
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);
const severity = z.enum(SEVERITIES);
const band = z
  .enum([
    BAND_NAMES.good,
    BAND_NAMES.approaching,
    BAND_NAMES.requiresImprovement,
    BAND_NAMES.inadequate,
    BAND_NAMES.other,
  ])
  .describe('Bands of the Procurement Regulations 2024, reg. 39(5), used as a convention.');
const notChecked = z
  .strictObject({ checked: z.literal(false), reason: z.string() })
  .describe('It could not be checked; the reason is a clause for people.');

const place = z.strictObject({ sheet: z.string(), cell: z.string().describe('An A1 address, such as "H14".') });

const finding = z.strictObject({
  ruleId: z.string(),
  ruleName: z.string(),
  group: z.string(),
  severity,
  message: z.string().describe('A whole sentence with the figures in it.'),
  remedy: z.string().describe('What the person who prepares the return should do.'),
  sheet: z.string().nullable(),
  cell: z
    .string()
    .nullable()
    .describe('An A1 address, such as "H14"; null where the finding is about the workbook and no one cell.'),
  subject: z.string().describe('What it is about, in words that survive moved rows and later months.'),
  expected: figure,
  actual: figure,
  difference: z.number().nullable().describe('actual less expected, where both are numbers.'),
  related: z.array(place).describe('The first few other cells it is about.'),
  fingerprint: z.string().describe('The same for the same fault of the same thing, wherever its row has moved.'),
  state: z
    .enum(['new', 'unchanged'])
    .nullable()
    .describe('Against the previous return (comparedWith); null where none was given.'),
  blocking: z.boolean().describe('false where the agreement has the rule on trial: it counts towards no verdict.'),
  waiver: findingWaiverSchema,
});

const rule = z.strictObject({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  status: z.enum(['ran', 'skipped', 'failed']),
  reason: z.string().nullable().describe('Why it was skipped or how it failed; null where it ran.'),
  findings: count,
  withheld: count.describe('Findings that the agreement does not want reported.'),
  setting: z.string().nullable().describe('What the agreement sets of the rule and why, in words.'),
});

const reportedIn = z
  .strictObject({ month, version: count })
  .describe('A return: its month, and 0 for the original or n for correction n.');

const resolved = z.strictObject({
  ruleId: z.string(),
  ruleName: z.string(),
  severity,
  subject: z.string(),
  message: z.string(),
  fingerprint: z.string(),
  reportedIn,
});

const restatement = z.strictObject({
  kind: z.enum([
    'activityChanged', 'activityAdded', 'activityRemoved', 'priorityDays', 'volumetric', 'orderDays', 'orderTerms',
    'previousMonth', 'corrected',
  ]), // prettier-ignore
  reportedIn,
  subject: z.string(),
  label: z.string(),
  unit: z.enum(['days', 'pounds', 'percent', 'text', 'other']),
  was: figure,
  now: figure,
  difference: z.number().nullable().describe('now less was, where both are numbers.'),
  wasPlace: place.nullable().describe('In the workbook of the earlier return.'),
  place: place.nullable().describe('In this return.'),
  fall: z.boolean().describe('A year to date that is less than it was.'),
  followsFromActivity: z.boolean().describe('Changed activity rows account for it to the quarter-day.'),
});

const correction = z.strictObject({
  of: reportedIn,
  changes: z.array(restatement),
  leftOut: count.describe('Activity rows beyond those listed.'),
});

const rating = z.strictObject({
  ref: z.string(),
  title: z.string(),
  service: z.string(),
  unit: z.string(),
  due: z.boolean(),
  stated: z.number().nullable(),
  recomputed: z.number().nullable().describe('From numerator and denominator, rounded as the KPI says.'),
  target: z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]).nullable(),
  band,
  recomputedBand: band.nullable(),
  reason: z.string().nullable().describe('Why the band is Other, in words; null where the value was banded.'),
  reasonCode: z.enum([
    'banded', 'nilReturn', 'notDue', 'tooFewToRate', 'noActual', 'unreadableActual', 'noTarget',
    'provisionalNotAllowed', 'notReported',
  ]), // prettier-ignore
  nextBand: z.string().nullable().describe('What would reach the next better band, in words.'),
  consecutiveMisses: count,
  repeatFailure: z.boolean(),
  trend: z.array(z.strictObject({ month, value: z.number().nullable(), band })),
});

const bandsOfService = z.strictObject({
  service: z.string(),
  name: z.string(),
  counts: z.record(z.enum(BANDS), count),
});

const daysByCode = z.record(z.string(), z.number()).describe('Days by the agreement’s code.');
const summary = z.discriminatedUnion('checked', [
  z.strictObject({
    checked: z.literal(true),
    from: date,
    to: date,
    days: z.number().describe('Commissioned days.'),
    activities: count,
    schools: count
      .nullable()
      .describe(
        'Distinct schools; attending a training event alone does not count. null where they could not be counted.',
      ),
    schoolsReason: z.string().nullable().describe('Why schools could not be counted.'),
    tradedDays: z.number(),
    tradedActivities: count,
    daysByPriority: daysByCode,
    daysByService: daysByCode,
    daysByPriorityAndService: z.record(z.string(), daysByCode),
    daysByMonth: z.record(z.string(), z.number()),
    schoolsByPriority: z.record(z.string(), count.nullable()),
    schoolsByService: z.record(z.string(), count.nullable()),
    daysOfUnknownPriority: z.number(),
    daysOfUnknownService: z.number(),
    unreadRows: count.describe('Activity rows left out because days, date or funding could not be read.'),
  }),
  notChecked,
]);

const tieOut = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.enum(['days', 'schools', 'activities', 'pounds', 'other']),
  stated: z.number().nullable(),
  computed: z.number().nullable(),
  difference: z.number().nullable().describe('stated less computed.'),
  agrees: z.boolean().nullable().describe('null where it could not be checked.'),
  reason: z.string().nullable().describe('Why it could not be checked.'),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
});

const volumetric = z.strictObject({
  ref: z.string(),
  title: z.string(),
  unit: z.string(),
  month: z.number().nullable(),
  toDate: z.number().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
});

const earlier = z.strictObject({
  file: z.string(),
  month: month.nullable(),
  used: z.boolean(),
  reason: z.string().nullable().describe('Why it was not used.'),
  corrected: z.boolean().describe('Whether it is the return of the same month that this one corrects.'),
});

const reviewed = z
  .strictObject({
    formatVersion: z.literal(1),
    file: z.string(),
    verdict: z.strictObject({
      level: z.enum(['clean', 'findings', 'errors', 'notAReturn', 'incomplete']),
      sentence: z.string(),
      counts: z.record(severity, count),
    }),
    agreement: z.strictObject({
      id: z.string(),
      title: z.string(),
      version: z.string(),
      status: z.enum(['seed', 'illustrative', 'agreed']),
      digest: z.string().describe('SHA-256 of the agreement’s canonical JSON, in hexadecimal.'),
    }),
    period: z.discriminatedUnion('checked', [
      z.strictObject({
        checked: z.literal(true),
        month,
        firstDay: date,
        lastDay: date,
        yearStart: date,
        financialYear: z.string(),
        source: z.enum(['cover', 'activity']),
      }),
      notChecked,
    ]),
    nilReturn: z.boolean(),
    findings: z.array(finding).describe('Worst first, then in the order of the workbook.'),
    rules: z.array(rule),
    ratings: z.array(rating),
    bandsByService: z.array(bandsOfService),
    summaries: z.strictObject({ month: summary, yearToDate: summary }),
    tieOuts: z.array(tieOut),
    reconciliation: reconciliationSchema,
    volumetrics: z.array(volumetric).describe('As the return states them.'),
    earlier: z.array(earlier).describe('Earlier returns that were given, in that order.'),
    comparedWith: reportedIn.nullable().describe('The previous return that findings are held against.'),
    resolved: z.array(resolved).describe('Findings of the previous return that are gone, although their rules ran.'),
    restatements: z.array(restatement).describe('Figures of past months that are not as they were reported.'),
    restatementsLeftOut: count.describe('Activity rows of past months that changed beyond those listed.'),
    correction: correction.nullable().describe('What a correction changes of the return it corrects.'),
    seal: sealSchema,
    waivers: waiversSchema,
  })
  .describe('The review of one return.');

const unchecked = z
  .strictObject({
    formatVersion: z.literal(1),
    file: z.string(),
    error: z.strictObject({ message: z.string() }),
  })
  .describe('A file that could not be checked, and why.');

const oneFile = z.union([reviewed, unchecked]);

export const reviewDocumentSchema = z
  .union([oneFile, z.array(oneFile)])
  .describe('What `sda-return check --format json` writes: an object for one file, an array for several.');

export type ReviewDocument = z.output<typeof reviewDocumentSchema>;
export type ReviewedJson = z.output<typeof reviewed>;
export type FindingJson = z.output<typeof finding>;
export type RatingJson = z.output<typeof rating>;
export type SummaryJson = z.output<typeof summary>;
export type TieOutJson = z.output<typeof tieOut>;
export type RestatementJson = z.output<typeof restatement>;
export type AcrossMonthsJson = Pick<
  ReviewedJson,
  'comparedWith' | 'resolved' | 'restatements' | 'restatementsLeftOut' | 'correction'
>;
export type UncheckedJson = z.output<typeof unchecked>;

/** The published JSON Schema (draft 7, which editors and validators of every language read). */
export function reviewJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(reviewDocumentSchema, { target: 'draft-7' });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: 'urn:sda-return-checker:schema:review:1',
    title: 'Review of a monthly return',
    ...rest,
  };
}
