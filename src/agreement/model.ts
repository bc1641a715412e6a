/**
 * A Service Delivery Agreement as data. One zod schema is the source of the TypeScript types, of the published
 * JSON Schema (`assets/schemas/agreement.schema.json`) and of the shape check on loading.
 * What a schema cannot say is left to the semantic checker (`semantic-check.ts`).
 */
import { z } from 'zod';
import type { IsoDate } from '../workbook/serial-date';
import { returnFormat } from './return-format';
import { aliases, text } from './schema-pieces';

export { FIELDS, TABLE_ROLES } from './return-format';
export type { ActivityType, FieldOf, ReturnFormat, TableFormat, TableRole } from './return-format';

const isoDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date such as 2014-07-31')
  .transform((value) => value as IsoDate);
const effective = z
  .strictObject({ from: isoDate, to: isoDate.nullable() })
  .describe('First and last day in force, both inclusive; null where no end is known.');
const status = z
  .enum(['seed', 'illustrative', 'agreed'])
  .describe('seed: taken from the published report; illustrative: invented for the worked example; agreed: signed.');
const provenance = { status, statusNote: text.exactOptional() };

const priority = z.strictObject({ code: text, name: text, aliases, ...provenance });

const service = z.strictObject({
  code: text,
  name: text,
  cluster: text.exactOptional(),
  aliases,
  specification: text
    .exactOptional()
    .describe('Where the service specification stands, for example "Schedule 2 part 1".'),
  ...provenance,
});

const edge = z
  .union([
    z.number(),
    z.strictObject({
      times: z.number().exactOptional().describe('Multiplies the target in force (1 where absent).'),
      plus: z.number().exactOptional().describe('Then added, in the unit of the KPI (0 where absent).'),
    }),
  ])
  .describe('An edge of a band: a number, or a figure reckoned from the target in force; {} is the target itself.');

const band = z
  .strictObject({ atLeast: edge.exactOptional(), atMost: edge.exactOptional() })
  .describe('Inclusive edges; an exact value has both alike.');

const target = z.strictObject({
  from: isoDate.describe('In force from this day until the next entry.'),
  value: z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]),
});

const activityFilter = z.strictObject({
  funding: z.enum(['commissioned', 'traded']).exactOptional(),
  trainingEvents: z.enum(['only', 'excluded']).exactOptional(),
  services: z.array(text).exactOptional(),
  priorities: z.array(text).exactOptional(),
  activityTypes: z.array(text).exactOptional(),
});

const activityMeasure = z.strictObject({
  measure: z.enum(['count', 'days', 'distinctSchools']),
  filter: activityFilter,
});

const derivation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('measure'), of: activityMeasure }),
    z.strictObject({ kind: z.literal('ratio'), numerator: activityMeasure, denominator: activityMeasure }),
  ])
  .describe('How the figure follows from the activity rows, where it does.');

const kpi = z.strictObject({
  ref: text,
  service: text,
  priority: text,
  title: text,
  definition: text.exactOptional(),
  clause: text,
  unit: z.enum(['percent', 'count', 'workingDays', 'ratio', 'points', 'pounds', 'days']),
  direction: z.enum(['higher', 'lower', 'range', 'exact']),
  decimals: z.int().min(0).max(6).describe('Decimals to round to, halves away from zero, before banding.'),
  numerator: text.nullable(),
  denominator: text.nullable(),
  aggregation: z.enum(['ratioOfSums', 'sum', 'latest', 'mean']),
  basis: z.enum(['month', 'yearToDate']).describe('What the stated actual covers.'),
  frequency: z.enum(['monthly', 'quarterly', 'termly', 'annual']),
  dueMonths: z.array(z.int().min(1).max(12)).describe('Calendar months in which it is due; empty: every month.'),
  reportingLagMonths: z.int().min(0),
  minimumDenominator: z.number().min(0).describe('Below it the rating is Other: too few to rate.'),
  provisionalAllowed: z.boolean(),
  targets: z.array(target).min(1),
  bands: z.strictObject({ good: band, approaching: band.nullable(), requiresImprovement: band.nullable() }),
  repeatFailure: z.int().min(1).nullable().describe('Consecutive due months of misses that escalate.'),
  volumetric: text.nullable().describe('The volumetric that tracks it.'),
  derivation: derivation.nullable(),
  effective,
  supersedes: text.nullable(),
  ...provenance,
});

const volumetric = z.strictObject({
  ref: text,
  title: text,
  unit: text,
  basis: z.enum(['month', 'yearToDate', 'both']),
  derivation: derivation.nullable(),
  tracksKpi: text.nullable(),
  ...provenance,
});

const commission = z.strictObject({
  order: text,
  service: text,
  priority: text,
  financialYear: z.string().regex(/^\d{4}-\d{2}$/, 'must be a financial year such as 2014-15'),
  days: z.number().min(0),
  monthlyProfilePercent: z
    .array(z.number().min(0))
    .length(12)
    .nullable()
    .describe('From the first month of the financial year; null: even.'),
  dayRatePounds: z.number().min(0),
  tolerancePercent: z.number().min(0),
  ...provenance,
});

const school = z.strictObject({
  laestab: z.string().regex(/^\d{7}$/, 'must be seven digits'),
  urn: z
    .string()
    .regex(/^\d{6}$/, 'must be six digits')
    .exactOptional(),
  name: text,
  opened: isoDate.exactOptional(),
  closed: isoDate.exactOptional(),
});

const ruleSetting = z
  .strictObject({
    rule: z.string().regex(/^R\d{3,4}$/, 'must be the number of a rule, such as R505'),
    kpis: z.array(text).min(1).exactOptional().describe('Only for findings about these KPIs; all where left out.'),
    services: z.array(text).min(1).exactOptional().describe('Only for findings about these services.'),
    enabled: z.boolean().exactOptional().describe('false: the rule is not run, and is listed as skipped.'),
    blocking: z.boolean().exactOptional().describe('false: its findings are shown, and count towards no verdict.'),
    severity: z.enum(['error', 'warning', 'query', 'note']).exactOptional(),
    options: z.record(text, z.number()).exactOptional().describe('Numbers of the rule, by name (docs/rules.md).'),
    reason: text.describe('Why, in words that reports repeat.'),
    ...provenance,
  })
  .describe('What this agreement asks of one rule: switched off, another severity, other numbers, or on trial.');

const change = z.strictObject({ on: isoDate, version: text, what: text, by: text.exactOptional() });

export const agreementSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    formatVersion: z.literal(1),
    id: text,
    title: text,
    commissioner: text,
    supplier: text,
    contractNames: aliases.describe('How a return’s cover may name this contract, besides id and title.'),
    supplierNames: aliases,
    version: text,
    status,
    statusNote: text.exactOptional(),
    effective,
    supersedes: text.nullable(),
    financialYearStartMonth: z.int().min(1).max(12),
    calendar: z.strictObject({
      submissionWorkingDay: z.int().min(1).describe('The return is due by this working day after the month’s end.'),
      nonWorkingDays: z
        .array(isoDate)
        .describe('Bank holidays and closures; Saturdays and Sundays are never working days.'),
    }),
    priorities: z.array(priority).min(1),
    services: z.array(service).min(1),
    kpis: z.array(kpi).min(1),
    volumetrics: z.array(volumetric),
    commissions: z.array(commission),
    schools: z.array(school).nullable().describe('Register of schools; null where none is kept.'),
    returnFormat,
    ruleSettings: z
      .array(ruleSetting)
      .min(1)
      .exactOptional()
      .describe('How rules are to run; left out: all as they are.'),
    changes: z
      .array(change)
      .min(1)
      .exactOptional()
      .describe('What the owner changed, when and why; a log for people, read by no check.'),
  })
  .describe('A Service Delivery Agreement that monthly returns are checked against.');

export type Agreement = z.output<typeof agreementSchema>;
export type Priority = Agreement['priorities'][number];
export type Service = Agreement['services'][number];
export type Kpi = Agreement['kpis'][number];
export type KpiUnit = Kpi['unit'];
export type Target = Kpi['targets'][number];
export type TargetValue = Target['value'];
export type BandRange = Kpi['bands']['good'];
export type BandEdge = NonNullable<BandRange['atLeast']>;
export type Volumetric = Agreement['volumetrics'][number];
export type Commission = Agreement['commissions'][number];
export type Derivation = NonNullable<Kpi['derivation']>;
export type ActivityMeasure = Extract<Derivation, { kind: 'measure' }>['of'];
export type ActivityFilter = ActivityMeasure['filter'];
export type RuleSetting = NonNullable<Agreement['ruleSettings']>[number];
export type School = NonNullable<Agreement['schools']>[number];
