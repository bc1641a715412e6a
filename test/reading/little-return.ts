/** A whole return of a few rows, of which each test strays in one way. */
import { readReturn, type Reading, type ReadingIssue, type Return } from '../../src/reading';
import type { DateSystem } from '../../src/workbook/serial-date';
import { shippedAgreement } from '../samples/shipped-agreement';
import { nameOf, workbook, type Cell, type LittleSheet, type Rows } from './little-workbook';

export const AGREEMENT = shippedAgreement();

export const COVER: Rows = [
  ['Monthly return'],
  [],
  ['Contract', 'Education Support Services, Cluster A'],
  ['Supplier', 'Entrust'],
  ['Reporting month', 'July 2014'],
  ['Return version', 'Original'],
  ['Data status', 'Final'],
  ['SDA version', '2014-15.1'],
  ['Prepared by', 'Performance Officer'],
  ['Date', { date: '2014-08-11' }],
  ['Nil return', 'No'],
];

export const KPI_HEAD: readonly string[] = [
  'Reference', 'Service', 'Indicator', 'Unit', 'Target', 'Numerator', 'Denominator', 'Actual',
  "Supplier's own rating", 'Previous month', 'Data status', 'Commentary',
]; // prettier-ignore

export const KPIS: Rows = [
  ['A01-2', 'A01', 'Ofsted comments on local-authority support that are positive', '%', 90, 19, 20, 95, 'Good', 92, 'Final', null],
  ['A01-4', 'School Improvement', 'Individual schools supported, year to date', 'Number', 80, 85, null, 85, 'Good', 70, 'Final', 'On course'],
  ['A02-3', 'Curriculum Development', 'Average working days from request to first visit', 'Working days', 10, 84, 12, 7, 'Good', 8, 'Final', null],
]; // prettier-ignore

export const ACTIVITY_HEAD: readonly string[] = [
  'Activity reference', 'Date', 'School number', 'School name', 'Service', 'Priority', 'Activity type', 'Days',
  'Order reference', 'Commissioned or traded',
]; // prettier-ignore

export const ACTIVITY: Rows = [
  ['ACT-1', { date: '2014-07-01' }, '860/1001', 'Oak Primary', 'A01', 1, 'Intervention', 1.5, 'SCC-A-14-001', 'Commissioned'],
  ['ACT-2', { date: '2014-07-02' }, 8601002, 'Ash Primary', 'Governors', 'P4', 'Training event', 0.25, 'SCC-A-14-002', 'Commissioned'],
  ['ACT-3', { date: '2014-06-03' }, 8601003, 'Elm School', 'EHE', null, 'Support', 2, null, 'Traded'],
]; // prettier-ignore

export const PRIORITIES: Rows = [
  ['Priority', 'Days in month', 'Days year to date'],
  ['1 - Excellent Education', 1.5, 1.5],
  ['4 - Attainment and progress', 0.25, 0.25],
  ['Grand Total', 1.75, 1.75],
];

export const VOLUMETRICS: Rows = [
  ['Reference', 'Measure', 'Month', 'Year to date'],
  ['V1', 'Individual schools supported with intervention and support, year to date', 'n/a', 85],
  ['V2', 'Days of support commissioned, year to date', 'n/a', 1524],
];

export const DAYS: Rows = [
  [
    'Order reference', 'Service', 'Priority', 'Commissioned days for the year', 'Delivered in month',
    'Delivered to date', 'Day rate', 'Charged', 'Remaining',
  ],
  ['SCC-A-14-001', 'A01', 1, 1500, 100, 400, 450, 180000, 1100],
  ['SCC-A-14-002', 'A01', 2, 300, 10.25, 40.5, 450, 18225, 259.5],
  ['Grand Total', null, null, 1800, 110.25, 440.5, null, 198225, 1359.5],
]; // prettier-ignore

export interface Sheets {
  readonly cover: Rows;
  readonly kpis: Rows;
  readonly activity: Rows;
  readonly priorities: Rows;
  readonly volumetrics: Rows;
  readonly days: Rows;
}

export const CLEAN: Sheets = {
  cover: COVER,
  kpis: [KPI_HEAD, ...KPIS],
  activity: [ACTIVITY_HEAD, ...ACTIVITY],
  priorities: PRIORITIES,
  volumetrics: VOLUMETRICS,
  days: DAYS,
};

export function sheetsOf(changes: Partial<Sheets> = {}): LittleSheet[] {
  const sheets = { ...CLEAN, ...changes };
  return [
    { name: 'Cover', rows: sheets.cover },
    { name: 'KPIs', rows: sheets.kpis },
    { name: 'Activity', rows: sheets.activity },
    { name: 'Priorities', rows: sheets.priorities },
    { name: 'Volumetrics', rows: sheets.volumetrics },
    { name: 'Days', rows: sheets.days },
  ];
}

/** Reads sheets that must make a return. */
export function readSheets(sheets: readonly LittleSheet[], system: DateSystem = 1900, agreement = AGREEMENT): Return {
  const reading = readReturn(workbook(sheets, system), agreement);
  if (!reading.isReturn) throw new Error(`Not a return: ${reading.found.join('; ')}`);
  return reading.return;
}

export function readChanged(changes: Partial<Sheets>, system: DateSystem = 1900): Return {
  return readSheets(sheetsOf(changes), system);
}

/** The rows with one cell changed. */
export function withCell(rows: Rows, row: number, column: number, cell: Cell): Rows {
  return rows.map((cells, at) => (at === row ? cells.map((old, place) => (place === column ? cell : old)) : cells));
}

/** A reading without its place: "value 95", "blank", "placeholder toBeConfirmed". */
export function said(reading: Reading<unknown> | undefined): string {
  if (!reading) return 'nothing';
  switch (reading.state) {
    case 'value':
      return `value ${typeof reading.value === 'string' ? reading.value : JSON.stringify(reading.value)}`;
    case 'placeholder':
      return `placeholder ${reading.placeholder}`;
    case 'unknown':
      return `unknown ${reading.text}, near ${String(reading.suggestion)}`;
    case 'unreadable':
      return `unreadable ${reading.text}`;
    default:
      return reading.state;
  }
}

/** "KPIs!H2 errorValue" for a cell's problem, "kpis missingColumn actual" for a table's. */
export function issuesOf(read: Return): readonly string[] {
  return read.issues.map(sayIssue);
}

function sayIssue(issue: ReadingIssue): string {
  switch (issue.kind) {
    case 'cell':
      return `${nameOf(issue.cell)} ${issue.problem.kind}`;
    case 'missingTable':
      return `${issue.role} missingTable`;
    case 'secondTable':
      return `${issue.role} secondTable ${nameOf(issue.other)}, used ${nameOf(issue.used)}`;
    case 'missingColumn':
      return `${issue.role} missingColumn ${issue.field}${issue.lookalike ? `, like ${nameOf(issue.lookalike.cell)}` : ''}`;
    case 'secondColumn':
      return `${issue.role} secondColumn ${issue.field} ${nameOf(issue.other)}, used ${nameOf(issue.used)}`;
    case 'unknownColumn':
      return `${issue.role} unknownColumn ${nameOf(issue.cell)}`;
    case 'rowsOutside':
      return `${issue.role} rowsOutside ${String(issue.firstRow + 1)}-${String(issue.lastRow + 1)}`;
  }
}
