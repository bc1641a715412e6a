/** The return of September 2025 under the second worked agreement: other sheets, other columns, a scorecard turned across. */
import type { Agreement, FieldOf, TableRole } from '../../../src/agreement/model';
import type { IsoDate } from '../../../src/workbook/serial-date';
import {
  columnsOf,
  date,
  figure,
  number,
  rowFormula,
  text,
  type SampleBook,
  type SampleCell,
  type SampleRow,
  type SampleTable,
} from '../book';
import { rowsAbove } from '../layout';
import { crewDays, MONTH, VISITS, type Visit } from './work';

const NOTE = 'A synthetic sample: the contract, its sites and all figures are invented.';
const DAYS = '#,##0.00';
const POUNDS = '£#,##0.00';

export function groundsReturn(agreement: Agreement): SampleBook {
  return {
    cover: cover(agreement),
    kpis: scorecard(agreement),
    activity: visits(agreement),
    priorities: grades(agreement),
    volumetrics: workload(agreement),
    days: orders(agreement),
  };
}

function table<Role extends TableRole>(
  agreement: Agreement,
  role: Role,
  fields: readonly FieldOf<Role>[],
  rows: SampleRow[],
): SampleTable {
  const { sheetNames, orientation } = agreement.returnFormat.tables[role];
  const sheet = sheetNames[0] ?? role;
  const columns = columnsOf(agreement, role, fields.map((field) => [field, 18] as const));
  return { role, sheet, title: `${sheet}: September 2025`, note: NOTE, columns, rows, isAcross: orientation === 'across' };
} // prettier-ignore

function rowOf(key: string, cells: readonly (readonly [string, SampleCell])[]): SampleRow {
  return { key, cells: new Map(cells) };
}

function cover(agreement: Agreement): SampleTable {
  const values: readonly (readonly [FieldOf<'cover'>, SampleCell])[] = [
    ['contract', text(agreement.title)],
    ['supplier', text('Greenways')],
    ['month', text('September 2025')],
    ['returnVersion', text('First issue')],
    ['dataStatus', text('Firm')],
    ['agreementVersion', text(agreement.version)],
    ['preparedBy', text('Contract supervisor')],
    ['preparedOn', date('2025-10-08' as IsoDate)],
    ['nilReturn', text('No')],
  ];
  return table(agreement, 'cover', values.map(([field]) => field), values.map(([field, cell]) => rowOf(field, [[field, cell]])));
} // prettier-ignore

type Score = readonly [
  ref: string,
  unit: string,
  target: SampleCell,
  top: number | null,
  bottom: number | null,
  actual: number,
  light: string,
  before: SampleCell,
  remark: string | null,
];

const SCORES: readonly Score[] = [
  ['G1-a', '%', number(95), 43, 45, 95.6, 'Green', number(93.1), null],
  ['G1-b', 'number', number(4), null, null, 6, 'Yellow', number(3), 'Two wet weeks put the verges behind.'],
  ['G2-a', 'each', number(6), 28, 4, 7, 'Yellow', number(5.5), 'One call came on a night shift.'],
  ['G2-b', '£', number(1.85, '0.00'), 1480, 800, 1.85, 'Green', number(1.9, '0.00'), null],
  ['G3-a', 'each', text('4 to 6'), 48, 12, 4, 'Green', number(4.5), null],
  ['G3-b', '%', number(100), 33, 34, 97, 'Amber', number(100), 'A swing at Fen Lane waits for a part.'],
  ['G1-c', 'out of 100', number(80), null, null, 83, 'Green', text('not this month'), null],
]; // prettier-ignore

function scorecard(agreement: Agreement): SampleTable {
  const rows = SCORES.map(([ref, unit, target, top, bottom, actual, light, before, remark]) => {
    const kpi = agreement.kpis.find((candidate) => candidate.ref === ref);
    if (!kpi) throw new Error(`The agreement has no ${ref}.`);
    return rowOf(ref, [
      ['reference', text(ref)],
      ['service', text(nameOf(agreement.services, kpi.service))],
      ['indicator', text(kpi.title)],
      ['unit', text(unit)],
      ['target', target],
      ['numerator', figure(top)],
      ['denominator', figure(bottom)],
      ['actual', number(actual, kpi.decimals === 0 ? '0' : `0.${'0'.repeat(kpi.decimals)}`)],
      ['rating', text(light)],
      ['previous', before],
      ['dataStatus', text('Firm')],
      ...(remark === null ? [] : [['commentary', text(remark)] as const]),
    ]);
  });
  return table(agreement, 'kpis', ['reference', 'service', 'indicator', 'unit', 'target', 'numerator', 'denominator', 'actual', 'rating', 'previous', 'dataStatus', 'commentary'], rows);
} // prettier-ignore

function visits(agreement: Agreement): SampleTable {
  const rows = VISITS.map(({ job, day, site, kind, crewDays: days, service, grade, order }) =>
    rowOf(job, [
      ['date', date(day)],
      ['reference', text(job)],
      ['schoolNumber', text(site.code)],
      ['schoolName', text(site.name)],
      ['activityType', text(kind)],
      ['days', number(days, '0.00')],
      ['service', text(nameOf(agreement.services, service))],
      ['priority', text(nameOf(agreement.priorities, grade))],
      ['funding', text(order === null ? 'Extra works' : 'Contract')],
      ...(order === null ? [] : [['order', text(order)] as const]),
    ]),
  );
  return table(agreement, 'activity', ['date', 'reference', 'schoolNumber', 'schoolName', 'activityType', 'days', 'service', 'priority', 'funding', 'order'], rows);
} // prettier-ignore

const isContract = ({ order }: Visit): boolean => order !== null;

function grades(agreement: Agreement): SampleTable {
  const figures = (key: string, label: string, isWanted: (visit: Visit) => boolean): SampleRow =>
    rowOf(key, [
      ['priority', text(label)],
      ['daysMonth', number(crewDays(isWanted, MONTH), DAYS)],
      ['daysToDate', number(crewDays(isWanted), DAYS)],
    ]);
  const own = agreement.priorities.map(({ code, name }) => figures(code, name, (visit) => isContract(visit) && visit.grade === code));
  return table(agreement, 'priorities', ['priority', 'daysMonth', 'daysToDate'], [...own, figures('total', 'All grades', isContract)]);
} // prettier-ignore

function workload(agreement: Agreement): SampleTable {
  const contract = VISITS.filter(isContract);
  const sites = new Set(contract.filter(({ kind }) => kind !== 'Toolbox talk').map(({ site }) => site.code)).size;
  const figures: ReadonlyMap<string, readonly [SampleCell, SampleCell]> = new Map([
    ['W1', [number(contract.filter(({ day }) => day.startsWith(MONTH)).length), number(contract.length)]],
    ['W2', [text('n/a'), number(crewDays(isContract), DAYS)]],
    ['W3', [text('n/a'), number(sites)]],
  ]);
  const rows = agreement.volumetrics.map(({ ref, title }) => {
    const [month = text('n/a'), year = text('n/a')] = figures.get(ref) ?? [];
    return rowOf(ref, [['reference', text(ref)], ['measure', text(title)], ['month', month], ['toDate', year]]);
  });
  return table(agreement, 'volumetrics', ['reference', 'measure', 'month', 'toDate'], rows);
} // prettier-ignore

function orders(agreement: Agreement): SampleTable {
  const rows = agreement.commissions.map(({ order, service, priority, days, dayRatePounds }) => {
    const isOn = (visit: Visit): boolean => visit.order === order;
    const worked = crewDays(isOn);
    return rowOf(order, [
      ['order', text(order)],
      ['service', text(nameOf(agreement.services, service))],
      ['priority', text(nameOf(agreement.priorities, priority))],
      ['commissioned', number(days, DAYS)],
      ['deliveredMonth', number(crewDays(isOn, MONTH), DAYS)],
      ['deliveredToDate', number(worked, DAYS)],
      ['dayRate', number(dayRatePounds, POUNDS)],
      ['charged', rowFormula((row) => `F${String(row)}*G${String(row)}`, worked * dayRatePounds, POUNDS)],
      ['remaining', rowFormula((row) => `D${String(row)}-F${String(row)}`, days - worked, DAYS)],
    ]);
  });
  const total = (column: number, value: number, format = DAYS): SampleCell =>
    rowFormula((row) => `SUM(${rowsAbove(column, row)})`, value, format);
  const invoiced = agreement.commissions.reduce(
    (sum, { order, dayRatePounds }) => sum + crewDays((visit) => visit.order === order) * dayRatePounds,
    0,
  );
  const ordered = agreement.commissions.reduce((sum, { days }) => sum + days, 0);
  rows.push(
    rowOf('total', [
      ['order', text('All orders')],
      ['commissioned', total(3, ordered)],
      ['deliveredMonth', total(4, crewDays(isContract, MONTH))],
      ['deliveredToDate', total(5, crewDays(isContract))],
      ['charged', total(7, invoiced, POUNDS)],
      ['remaining', total(8, ordered - crewDays(isContract))],
    ]),
  );
  return table(agreement, 'days', ['order', 'service', 'priority', 'commissioned', 'deliveredMonth', 'deliveredToDate', 'dayRate', 'charged', 'remaining'], rows);
} // prettier-ignore

function nameOf(entries: readonly { readonly code: string; readonly name: string }[], code: string): string {
  const entry = entries.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(`The agreement has no ${code}.`);
  return entry.name;
}
