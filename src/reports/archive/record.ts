/**
 * What an archive keeps of one return: everything that its tables and its index page are made from, as plain data.
 * Records stand on the disk between runs, so one zod schema is both their type and the check on reading them back.
 */
import { z } from 'zod';
import { BANDS } from '../../agreement/bands';
import type { Agreement } from '../../agreement/model';
import type { Rating } from '../../figures/figures';
import type { Verification } from '../../review/certificate';
import type { Finding, Review } from '../../review/review';
import type { Waiver } from '../../review/waivers';
import { cellName } from '../../workbook/a1';
import { daysOf } from '../../workbook/units';
import type { IsoDate } from '../../workbook/serial-date';
import { SEVERITIES } from '../severity';

z.config({ jitless: true });

const count = z.int().min(0);
const figure = z.number().nullable();

/** While it is accepted: by which role, why and until which day. */
const acceptance = z.strictObject({ role: z.string(), reason: z.string(), expires: z.string() });

const finding = z.strictObject({
  rule: z.string(),
  name: z.string(),
  severity: z.enum(SEVERITIES),
  state: z.enum(['new', 'unchanged']).nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  subject: z.string(),
  message: z.string(),
  fingerprint: z.string(),
  accepted: acceptance.nullable(),
});

const rating = z.strictObject({
  ref: z.string(),
  title: z.string(),
  service: z.string(),
  unit: z.string(),
  stated: figure,
  recomputed: figure,
  targetLow: figure,
  targetHigh: figure,
  band: z.enum(BANDS),
  reason: z.string().nullable(),
  consecutiveMisses: count,
  isRepeatFailure: z.boolean(),
});

const days = z.strictObject({
  priority: z.string(),
  service: z.string(),
  daysInMonth: figure,
  daysToDate: figure,
  activitiesInMonth: count.nullable(),
  schoolsInMonth: count.nullable(),
});

/** What a workbook says of itself, which decides what it is held against. */
export const identitySchema = z.strictObject({
  supplier: z.string().nullable(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .nullable(),
  /** 0 for the original, n for correction n. */
  version: count,
});
export type Identity = z.output<typeof identitySchema>;

/** What a sealed return is beside its certificate; `isSameAgreement` null where there is none to compare. */
const seal = z.strictObject({
  status: z.enum(['unsealed', 'unchanged', 'changed', 'altered']),
  sealedAt: z.string().nullable(),
  isSameAgreement: z.boolean().nullable(),
});

const reviewed = z.strictObject({
  isReviewed: z.literal(true),
  /** The days on which the same review would be made: by its day and by the expiry of what it accepts. */
  holds: z.strictObject({ from: z.string(), until: z.string().nullable() }),
  seal,
  level: z.enum(['clean', 'findings', 'errors', 'notAReturn', 'incomplete']),
  sentence: z.string(),
  agreement: z.strictObject({
    id: z.string(),
    version: z.string(),
    status: z.enum(['seed', 'illustrative', 'agreed']),
  }),
  counts: z.strictObject({ error: count, warning: count, query: count, note: count }),
  findings: z.array(finding),
  ratings: z.array(rating),
  days: z.array(days),
});

const notReviewed = z.strictObject({ isReviewed: z.literal(false), reason: z.string() });

export const outcomeSchema = z.discriminatedUnion('isReviewed', [reviewed, notReviewed]);
export type ArchivedOutcome = z.output<typeof outcomeSchema>;
export type ArchivedReview = z.output<typeof reviewed>;

/** One workbook of an archive. */
export interface ArchiveRecord {
  /** From the archive's folder, with slashes. */
  readonly file: string;
  readonly identity: Identity;
  readonly outcome: ArchivedOutcome;
}

/** What is kept of a review that was made on the day `today`. `agreement` is the one it was made by. */
export function archived(review: Review, agreement: Agreement, today: IsoDate): ArchivedReview {
  const { verdict } = review;
  const { id, version, status } = review.agreement;
  return {
    isReviewed: true,
    holds: { from: today, until: lastDayOf(review, today) },
    seal: archivedSeal(review.seal),
    level: verdict.level,
    sentence: verdict.sentence,
    agreement: { id, version, status },
    counts: { ...verdict.counts },
    findings: review.findings.map(archivedFinding),
    ratings: review.ratings.map(archivedRating),
    days: daysOfReview(review, agreement),
  };
}

/** Whether a review that is kept would be made the same on that day. */
export function holdsOn({ holds: { from, until } }: ArchivedReview, today: IsoDate): boolean {
  return from <= today && (until === null || today <= until);
}

/** The last day before what accepts a finding expires, or a waiver of a later date comes into force; null where none does. */
function lastDayOf({ waivers: { applied, refused } }: Review, today: IsoDate): IsoDate | null {
  if (refused.some(({ stated }) => stated.date.trim() > today)) return today;
  const [first = null] = applied.map(({ waiver }) => waiver.expires).sort();
  return first;
}

function archivedSeal(seal: Verification): ArchivedReview['seal'] {
  const { kind: status } = seal;
  if (seal.kind === 'unsealed' || seal.kind === 'altered') return { status, sealedAt: null, isSameAgreement: null };
  return { status, sealedAt: seal.certificate.sealedAt, isSameAgreement: seal.isSameAgreement };
}

function archivedFinding({ cell, ...from }: Finding): ArchivedReview['findings'][number] {
  return {
    rule: from.ruleId,
    name: from.ruleName,
    severity: from.severity,
    state: from.state,
    sheet: cell?.sheet ?? null,
    cell: cell && cellName(cell.row, cell.column),
    subject: from.subject,
    message: from.message,
    fingerprint: from.fingerprint,
    accepted: from.waiver && acceptedBy(from.waiver),
  };
}

function acceptedBy({ role, reason, expires }: Waiver): z.output<typeof acceptance> {
  return { role, reason, expires };
}

function archivedRating({ kpi, target, ...from }: Rating): ArchivedReview['ratings'][number] {
  const [low, high] = target === null || typeof target === 'number' ? [target, target] : [target.low, target.high];
  return {
    ref: kpi.ref,
    title: kpi.title,
    service: kpi.service,
    unit: kpi.unit,
    stated: from.stated,
    recomputed: from.recomputed,
    targetLow: low,
    targetHigh: high,
    band: from.band,
    reason: from.reasonText,
    consecutiveMisses: from.consecutiveMisses,
    isRepeatFailure: from.isRepeatFailure,
  };
}

/** A row for each priority and service with activity in the year to date, in the agreement's order. */
function daysOfReview({ month, yearToDate }: Review, agreement: Agreement): ArchivedReview['days'] {
  return agreement.priorities.flatMap(({ code: priority }) =>
    agreement.services.flatMap(({ code: service }) => {
      const inMonth = month.isChecked ? month.value.byPriorityAndService.get(priority)?.get(service) : undefined;
      const toDate = yearToDate.isChecked
        ? yearToDate.value.byPriorityAndService.get(priority)?.get(service)
        : undefined;
      if (!inMonth && !toDate) return [];
      const hasSchools = month.isChecked && month.value.schoolsNotChecked === null;
      return [
        {
          priority,
          service,
          daysInMonth: month.isChecked ? (inMonth ? daysOf(inMonth.days) : 0) : null,
          daysToDate: yearToDate.isChecked ? (toDate ? daysOf(toDate.days) : 0) : null,
          activitiesInMonth: month.isChecked ? (inMonth?.activities ?? 0) : null,
          schoolsInMonth: hasSchools ? (inMonth?.schools ?? 0) : null,
        },
      ];
    }),
  );
}
