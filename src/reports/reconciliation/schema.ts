/** The JSON form of a reconciliation. Days and pounds are decimals; a figure that is not known is null. */
import { z } from 'zod';
import { EXCEPTION_KINDS } from '../../review/reconciliation/reconciliation';
import { SEVERITIES } from '../severity';
import { findingWaiverSchema } from '../waivers-schema';

const figure = z.number().nullable();
const amount = z.strictObject({ days: z.number(), pounds: z.number() });
const month = z.string().regex(/^\d{4}-\d{2}$/);
const rows = z.string().describe('Rows of the activity sheet, such as "5-9, 12"; after 200 stretches shortened.');

const figures = {
  commissioned: amount.describe('For the financial year, by the agreement.'),
  plannedMonth: amount,
  plannedToDate: amount.describe('By the monthly profile, in whole quarter-days.'),
  deliveredMonth: amount.describe('By the activity rows, at the agreed rate.'),
  deliveredToDate: amount.nullable(),
  unpricedDays: z.number().describe('Delivered days that no rate is known for; their pounds are left out.'),
  stated: z
    .strictObject({
      commissionedDays: figure,
      deliveredMonthDays: figure,
      deliveredToDateDays: figure,
      remainingDays: figure,
    })
    .describe('As the return’s table of orders says.'),
  chargedMonth: figure.describe('Pounds: to date less the month before’s return.'),
  chargedToDate: figure.describe('Pounds.'),
  remaining: amount.nullable().describe('Commissioned less delivered to date.'),
  forecast: amount.nullable().describe('At the year’s end.'),
  variance: z.strictObject({
    deliveredLessPlannedDays: figure,
    statedLessDeliveredDays: figure,
    chargedLessDuePounds: figure,
  }),
};

const order = z.strictObject({
  kind: z.enum(['agreed', 'notAgreed', 'noOrder', 'notRead']),
  order: z.string(),
  service: z.string().nullable(),
  priority: z.string().nullable(),
  dayRate: figure.describe('Pounds a day: the agreement’s, or of an order that it does not have, the return’s.'),
  dayRateSource: z.enum(['agreement', 'return']).nullable(),
  statedDayRate: figure,
  tolerancePercent: figure,
  profileShare: figure.describe('Of the year’s days, planned by the end of the month; from 0 to 1.'),
  forecastMethod: z
    .enum(['runRate', 'plan', 'delivered'])
    .nullable()
    .describe('runRate: delivered ÷ profileShare; plan: delivered and the whole profile; delivered: no profile.'),
  tradedDays: z.number().describe('Days of traded rows that carry the order.'),
  ...figures,
  rows,
  rowsOfMonth: rows,
});

const group = z.strictObject({
  code: z.string().nullable().describe('null: orders and rows without one.'),
  name: z.string(),
  ...figures,
  rows,
});

const monthOfYear = z.strictObject({
  month,
  planned: amount,
  plannedToDate: amount,
  delivered: amount.nullable(),
  deliveredToDate: amount.nullable(),
  rows,
});

const exception = z.strictObject({
  kind: z.enum(EXCEPTION_KINDS),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  order: z.string().nullable(),
  days: figure.describe('At stake; null where it does not follow.'),
  pounds: figure.describe('At stake; above zero where too much is charged or chargeable.'),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  ruleId: z.string().nullable(),
  finding: z.string().nullable().describe('Fingerprint of the finding that says the same.'),
  waiver: findingWaiverSchema,
});

const tie = z.strictObject({
  id: z.string(),
  label: z.string(),
  stated: figure,
  computed: figure,
  difference: figure,
  agrees: z.boolean().nullable().describe('null where it could not be checked.'),
  reason: z.string().nullable(),
});

export const reconciliationSchema = z
  .discriminatedUnion('checked', [
    z.strictObject({
      checked: z.literal(true),
      month,
      financialYear: z.string(),
      yearToDateNotChecked: z.string().nullable().describe('Why the year to date is not known.'),
      activitySheet: z.string().nullable(),
      orders: z.array(order),
      services: z.array(group),
      priorities: z.array(group),
      months: z.array(monthOfYear),
      total: z.strictObject(figures),
      exceptions: z.array(exception),
      ties: z.array(tie).describe('Totals held against one another.'),
    }),
    z.strictObject({ checked: z.literal(false), reason: z.string() }),
  ])
  .describe('Days and pounds by order, service, priority and month.');

export type ReconciliationJson = z.output<typeof reconciliationSchema>;
export type CheckedReconciliationJson = Extract<ReconciliationJson, { checked: true }>;
