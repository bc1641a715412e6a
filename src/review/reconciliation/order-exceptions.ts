/** What is wrong with one order's days and pounds. */
import { formatDays, formatPounds } from '../../figures/format-figure';
import type { Pence, QuarterDays } from '../../workbook/units';
import type { Finding } from '../review';
import type { FindingIndex } from './finding-index';
import { priceOf } from './pricing';
import type { ReconciledOrder, ReconciliationException } from './reconciliation';

/** Up to this much is what rounding to whole pounds makes. */
const MOST_ROUNDING = 50;

export function orderExceptions(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  return [
    ...withoutOrder(order, findings),
    ...overDays(order, findings),
    ...traded(order, findings),
    ...terms(order, findings),
    ...twice(order, findings),
    ...statedDays(order, findings),
    ...charge(order, findings),
  ];
}

type Draft = Pick<ReconciliationException, 'kind' | 'severity' | 'message'> &
  Partial<Pick<ReconciliationException, 'days' | 'pence' | 'cell'>>;

/** A rule's own severity and sentence go before ours. */
function exception(order: ReconciledOrder | null, draft: Draft, finding: Finding | null): ReconciliationException {
  return {
    kind: draft.kind,
    severity: finding?.severity ?? draft.severity,
    message: finding?.message ?? draft.message,
    order: order === null || order.order === '' ? null : order.order,
    days: draft.days ?? null,
    pence: draft.pence ?? null,
    cell: finding?.cell ?? draft.cell ?? null,
    finding: finding?.fingerprint ?? null,
    ruleId: finding?.ruleId ?? null,
    waiver: finding?.waiver ?? null,
  };
}

function withoutOrder(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  const days = (order.deliveredToDate ?? order.deliveredMonth).days;
  if (order.kind === 'noOrder' && days !== 0) {
    const message = `${formatDays(days)} of commissioned activity have no order.`;
    return [exception(order, { kind: 'noOrder', severity: 'error', message, days }, findings.of('R813')[0] ?? null)];
  }
  if (order.kind !== 'notAgreed' && !(order.kind === 'notRead' && days !== 0)) return [];
  const cell = order.cells?.order ?? null;
  const finding = order.kind === 'notAgreed' ? findings.at('R304', cell) : unknownInRows(order, findings);
  const name = order.order === '' ? 'The order of some rows' : order.order;
  const message = `${name} is not an order of the agreement for this financial year (${formatDays(days)} delivered).`;
  const pence = order.stated.charged;
  return [exception(order, { kind: 'unknownOrder', severity: 'error', message, days, pence, cell }, finding)];
}

/** The finding about the first of an order's rows. */
function unknownInRows({ rows }: ReconciledOrder, findings: FindingIndex): Finding | null {
  const [first] = rows.toDate;
  return findings.of('R304').find(({ cell }) => cell?.row === first) ?? null;
}

function overDays(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  if (order.tolerancePercent === null) return [];
  const days = order.commissioned.days;
  const delivered = Math.max(order.deliveredToDate?.days ?? 0, order.stated.deliveredToDate ?? 0);
  if (delivered <= days) return [];
  const over = (delivered - days) as QuarterDays;
  const isBeyond = delivered > (days * (100 + order.tolerancePercent)) / 100;
  const tolerance = `its tolerance of ${String(order.tolerancePercent)}%`;
  const draft: Draft = {
    kind: 'overDays',
    severity: isBeyond ? 'error' : 'warning',
    message: `${order.order} is ${formatDays(over)} over its ${formatDays(days)} for the year, ${isBeyond ? 'beyond' : 'within'} ${tolerance}.`,
    days: over,
    ...(order.rate === null ? {} : { pence: priceOf(over, order.rate) }),
    cell: order.cells?.deliveredToDate ?? null,
  };
  return [exception(order, draft, findings.at('R812', order.cells?.deliveredToDate ?? null))];
}

function traded(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  if (order.traded === 0) return [];
  const name = order.order === '' ? 'an order that is not known' : order.order;
  const draft: Draft = {
    kind: 'tradedCharged',
    severity: 'error',
    message: `Traded activity of ${formatDays(order.traded)} carries ${name}, and may be charged to it.`,
    days: order.traded,
    ...(order.rate === null ? {} : { pence: priceOf(order.traded, order.rate) }),
  };
  const [finding] = findings.of('R814');
  // One finding speaks of all such rows: each order keeps its own sentence and points at it.
  return [{ ...exception(order, draft, finding ?? null), message: draft.message }];
}

function terms(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  const { cells, rate, statedRate, stated } = order;
  if (order.kind !== 'agreed' || !cells) return [];
  const others = findings
    .of('R811')
    .filter((finding) => finding.subject.startsWith(`${order.order} `) && finding.subject !== `${order.order} rate`)
    .map((finding) => {
      const isDays = finding.subject === `${order.order} days`;
      const days = ((stated.commissioned ?? 0) - order.commissioned.days) as QuarterDays;
      const { severity, message } = finding;
      return exception(order, { kind: 'termsDiffer', severity, message, ...(isDays ? { days } : {}) }, finding);
    });
  if (rate === null || statedRate === null || statedRate === rate) return others;
  const days = stated.deliveredToDate ?? order.deliveredToDate?.days ?? 0;
  const pence = (priceOf(days, statedRate) - priceOf(days, rate)) as Pence;
  const message = `${order.order} is charged at ${formatPounds(statedRate)} a day; the agreed rate is ${formatPounds(rate)}.`;
  const draft: Draft = { kind: 'wrongRate', severity: 'error', message, pence, cell: cells.dayRate };
  return [...others, exception(order, draft, findings.at('R811', cells.dayRate))];
}

function twice(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  if (order.listed < 2 || order.order === '') return [];
  const draft: Draft = {
    kind: 'duplicateCharge',
    severity: 'error',
    message: `${order.order} has ${String(order.listed)} lines, and may be charged twice.`,
    pence: order.chargedAgain,
    cell: order.cells?.order ?? null,
  };
  return [exception(order, draft, findings.about('R408', `days order ${order.order}`))];
}

/** Of two lines of one order it is not known which is meant. Where the rule is silent, rows that it cannot read explain it. */
function statedDays(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  const { stated, cells, deliveredToDate, deliveredMonth } = order;
  if (order.listed > 1) return [];
  const columns = [
    { says: stated.deliveredToDate, counted: deliveredToDate, cell: cells?.deliveredToDate ?? null, when: 'to date' },
    { says: stated.deliveredMonth, counted: deliveredMonth, cell: cells?.deliveredMonth ?? null, when: 'in the month' },
  ];
  return columns.flatMap(({ says, counted, cell, when }) => {
    if (says === null || counted === null || says === counted.days) return [];
    const days = (says - counted.days) as QuarterDays;
    const message = `${order.order} states ${formatDays(says)} delivered ${when}; its activity rows make ${formatDays(counted.days)}.`;
    return [
      exception(order, { kind: 'statedDiffers', severity: 'query', message, days, cell }, findings.at('R703', cell)),
    ];
  });
}

/** The charge of its first line against the days of the rows at the rate agreed. */
function charge(order: ReconciledOrder, findings: FindingIndex): readonly ReconciliationException[] {
  const { deliveredToDate, stated, rate, cells, commissioned } = order;
  const charged = stated.charged === null ? null : ((stated.charged - order.chargedAgain) as Pence);
  if (deliveredToDate === null || charged === null || rate === null || order.kind !== 'agreed') return [];
  const cell = cells?.charged ?? null;
  const finding = findings.at('R605', cell);
  const difference = (charged - deliveredToDate.pence) as Pence;
  const beyond = (charged - commissioned.pence) as Pence;
  const due = `${order.order} is charged ${formatPounds(charged)}; ${formatDays(deliveredToDate.days)} at ${formatPounds(rate)} make ${formatPounds(deliveredToDate.pence)}`;
  const drafts: Draft[] = [];
  if (difference !== 0) drafts.push({ ...kindOfDifference(difference, due), pence: difference, cell });
  else if (beyond > 0) drafts.push({ ...beyondValue(order, beyond), pence: beyond, cell });
  // The rule holds the charge against the return's own days and rate; the sentence here is about those that are due.
  return drafts.map((draft) => ({
    ...exception(order, draft, finding),
    severity: draft.severity,
    message: draft.message,
  }));
}

function kindOfDifference(difference: Pence, due: string): Pick<Draft, 'kind' | 'severity' | 'message'> {
  const size = formatPounds(Math.abs(difference) as Pence);
  if (Math.abs(difference) <= MOST_ROUNDING) {
    return { kind: 'rounding', severity: 'query', message: `${due}: ${size} apart, as rounding would make it.` };
  }
  return difference > 0
    ? { kind: 'creditDue', severity: 'error', message: `${due}: a credit of ${size} is due.` }
    : { kind: 'underCharged', severity: 'warning', message: `${due}: ${size} less than is due.` };
}

function beyondValue(order: ReconciledOrder, beyond: Pence): Pick<Draft, 'kind' | 'severity' | 'message'> {
  const over = ((order.deliveredToDate?.days ?? 0) - order.commissioned.days) as QuarterDays;
  const message = `${order.order} is ${formatDays(over)} below zero: ${formatPounds(beyond)} is charged beyond the value of the order, and a credit is due unless a variation is agreed.`;
  return { kind: 'creditDue', severity: 'error', message };
}
