/** The six sheets of a clean little return of the shipped agreement, their totals reckoned from its activity. */
import type { Agreement, KpiUnit } from '../../src/agreement/model';
import { monthLabel, parseIsoMonth } from '../../src/workbook/serial-date';
import { cleanActivity, daysOf, schoolsOf, type ActivityRecord } from './clean-activity';
import { CLEAN_KPIS, MOVING_TARGETS } from './clean-kpis';
import { DraftSheet, type Written, type WrittenRow } from './draft-sheet';

/** Cover, KPIs, Activity, Priorities, Volumetrics and Days of a month from April to July 2014. */
export function cleanSheets(from: Agreement, month: string): DraftSheet[] {
  const records = cleanActivity(from, month);
  return [
    coverSheet(from, month),
    kpiSheet(from, records, month),
    activitySheet(records),
    prioritySheet(from, records, month),
    volumetricSheet(from, records, month),
    daysSheet(from, records, month),
  ];
}

function coverSheet(from: Agreement, month: string): DraftSheet {
  const label = parseIsoMonth(month);
  const sheet = new DraftSheet('Cover', ['Label', 'Value'], false);
  const lines: readonly (readonly [string, Written])[] = [
    ['Contract', from.id],
    ['Supplier', from.supplier],
    ['Reporting month', label ? monthLabel(label) : month],
    ['Return version', 'Original'],
    ['Data status', 'Final'],
    ['SDA version', from.version],
    ['Prepared by', 'Contract manager'],
    ['Date', { date: `2014-${String(Number(month.slice(5)) + 1).padStart(2, '0')}-05` }],
    ['Nil return', 'No'],
  ];
  for (const [name, value] of lines) sheet.add(name, { Label: name, Value: value });
  return sheet;
}

const UNIT_WORDS: Readonly<Record<KpiUnit, string>> = {
  percent: '%',
  count: 'number',
  workingDays: 'working days',
  ratio: 'ratio',
  points: 'percentage points',
  pounds: '£',
  days: 'days',
};

const KPI_HEADINGS = [
  'Reference', 'Service', 'Indicator', 'Unit', 'Target', 'Numerator', 'Denominator', 'Actual',
  "Supplier's own rating", 'Previous month', 'Data status', 'Commentary',
]; // prettier-ignore

function kpiSheet(from: Agreement, records: readonly ActivityRecord[], month: string): DraftSheet {
  const sheet = new DraftSheet('KPIs', KPI_HEADINGS);
  for (const [ref, target, numerator, denominator, actual] of CLEAN_KPIS) {
    const kpi = from.kpis.find((known) => known.ref === ref);
    if (!kpi) throw new Error(`the agreement has no KPI ${ref}`);
    const figure = ref === 'A01-4' ? schoolsOf(records, 'excluded') : actual;
    sheet.add(ref, {
      Reference: ref,
      Service: kpi.service,
      Indicator: kpi.title,
      Unit: UNIT_WORDS[kpi.unit],
      Target: target ?? MOVING_TARGETS[ref]?.[month] ?? null,
      Numerator: numerator,
      Denominator: denominator,
      Actual: figure,
      "Supplier's own rating": figure === 'not due' ? null : 'Good',
      'Previous month': null,
      'Data status': 'Final',
      Commentary: null,
    });
  }
  return sheet;
}

const ACTIVITY_HEADINGS = [
  'Activity reference', 'Date', 'School number', 'School name', 'Service', 'Priority', 'Activity type', 'Days',
  'Order reference', 'Commissioned or traded',
]; // prettier-ignore

function activitySheet(records: readonly ActivityRecord[]): DraftSheet {
  const sheet = new DraftSheet('Activity', ACTIVITY_HEADINGS);
  for (const record of records) sheet.add(record.reference, activityCells(record));
  return sheet;
}

/** The cells of an activity row. */
export function activityCells(record: ActivityRecord): WrittenRow {
  return {
    'Activity reference': record.reference,
    Date: { date: record.date },
    'School number': record.school,
    'School name': `School ${String(record.school)}`,
    Service: record.service,
    Priority: record.priority === '' ? null : Number(record.priority),
    'Activity type': record.type,
    Days: record.days,
    'Order reference': record.order === '' ? null : record.order,
    'Commissioned or traded': record.funding,
  };
}

function prioritySheet(from: Agreement, records: readonly ActivityRecord[], month: string): DraftSheet {
  const sheet = new DraftSheet('Priorities', ['Priority', 'Days in month', 'Days year to date']);
  const line = (label: string, isWanted: (record: ActivityRecord) => boolean) => ({
    Priority: label,
    'Days in month': daysOf(records, (record) => isWanted(record) && record.date.startsWith(month)),
    'Days year to date': daysOf(records, isWanted),
  });
  for (const { code, name } of from.priorities) {
    sheet.add(
      code,
      line(`${code} - ${name}`, ({ priority }) => priority === code),
    );
  }
  sheet.add('Grand Total', line('Grand Total', () => true)); // prettier-ignore
  return sheet;
}

function volumetricSheet(from: Agreement, records: readonly ActivityRecord[], month: string): DraftSheet {
  const sheet = new DraftSheet('Volumetrics', ['Reference', 'Measure', 'Month', 'Year to date']);
  const commissioned = records.filter(({ funding }) => funding === 'Commissioned');
  const figures: Readonly<Record<string, readonly [month: number | null, toDate: number | null]>> = {
    V1: [null, schoolsOf(records, 'excluded')],
    V2: [null, daysOf(records, () => true)],
    V3: [commissioned.filter(({ date }) => date.startsWith(month)).length, commissioned.length],
    V4: [null, schoolsOf(records, 'only')],
    V5: [10, null],
  };
  for (const { ref, title } of from.volumetrics) {
    const [inMonth = null, toDate = null] = figures[ref] ?? [];
    sheet.add(ref, { Reference: ref, Measure: title, Month: inMonth, 'Year to date': toDate });
  }
  return sheet;
}

const DAYS_HEADINGS = [
  'Order reference', 'Service', 'Priority', 'Commissioned days for the year', 'Delivered in month',
  'Delivered to date', 'Day rate', 'Charged', 'Remaining',
]; // prettier-ignore

function daysSheet(from: Agreement, records: readonly ActivityRecord[], month: string): DraftSheet {
  const sheet = new DraftSheet('Days', DAYS_HEADINGS);
  const lines = from.commissions.map(({ order, service, priority, days, dayRatePounds }) => {
    const toDate = daysOf(records, (record) => record.order === order);
    return {
      'Order reference': order,
      Service: service,
      Priority: Number(priority),
      'Commissioned days for the year': days,
      'Delivered in month': daysOf(records, (record) => record.order === order && record.date.startsWith(month)),
      'Delivered to date': toDate,
      'Day rate': dayRatePounds,
      Charged: toDate * dayRatePounds,
      Remaining: days - toDate,
    };
  });
  for (const line of lines) sheet.add(line['Order reference'], line);
  const sum = (heading: keyof (typeof lines)[number]) =>
    lines.reduce((total, line) => total + Number(line[heading]), 0);
  sheet.add('Total', {
    'Order reference': 'Total',
    'Commissioned days for the year': sum('Commissioned days for the year'),
    'Delivered in month': sum('Delivered in month'),
    'Delivered to date': sum('Delivered to date'),
    Charged: sum('Charged'),
    Remaining: sum('Remaining'),
  });
  return sheet;
}
