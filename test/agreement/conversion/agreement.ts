/** Turns the worked example's tables into the agreement that is shipped. */
import type { z } from 'zod';
import type { agreementSchema } from '../../../src/agreement/model';
import { DEFINITIONS } from './definitions';
import { derivationOf } from './derivations';
import { returnFormat } from './return-format';
import { bandOfWords, targetsOf } from './table-words';

/** An agreement as it stands in a file, before it is loaded. */
export type AgreementInput = z.input<typeof agreementSchema>;
type KpiInput = AgreementInput['kpis'][number];
type ListOf = 'kpis' | 'services' | 'priorities' | 'commissions' | 'volumetrics';

/** A row of a table: heading → text. */
export type Row = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<ListOf | 'agreement', readonly Row[]>>;

/** Bank holidays of England and Wales, April 2014 to May 2015 (the last return of the year is due in April 2015). */
const BANK_HOLIDAYS = [
  '2014-04-18', '2014-04-21', '2014-05-05', '2014-05-26', '2014-08-25', '2014-12-25', '2014-12-26',
  '2015-01-01', '2015-04-03', '2015-04-06', '2015-05-04', '2015-05-25',
]; // prettier-ignore

function cell(row: Row, heading: string): string {
  const text = row[heading];
  if (text === undefined) throw new Error(`The table has no column "${heading}".`);
  return text;
}

function optional(row: Row, heading: string): string | null {
  return cell(row, heading) || null;
}

function oneOf<Word extends string>(text: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new Error(`"${text}" is none of ${words.join(', ')}.`);
  return word;
}

/** What the seed gives is `seed`; where any figure beside it is invented, the whole is `illustrative` with a note. */
function provenanceOf(words: string): { status: 'seed' | 'illustrative'; statusNote?: string } {
  if (words === 'seed' || words === 'illustrative') return { status: words };
  const note = `${words.charAt(0).toUpperCase()}${words.slice(1).replaceAll('the seed', 'the published report')}.`;
  return { status: words.includes('illustrative') ? 'illustrative' : 'seed', statusNote: note };
}

function aliasesOf(words: string): string[] {
  return words.split('|').filter((alias) => alias !== '');
}

function kpiOf(row: Row, volumetrics: readonly Row[]): KpiInput {
  const ref = cell(row, 'ref');
  const direction = oneOf(cell(row, 'direction'), ['higher', 'lower', 'range', 'exact']);
  const good = bandOfWords(cell(row, 'good'), direction);
  const definition = DEFINITIONS.get(ref);
  if (!good || definition === undefined) throw new Error(`${ref} has no Good band or no definition.`);
  const tracking = volumetrics.find((volumetric) => cell(volumetric, 'tracks_kpi') === ref);
  const title = cell(row, 'title');
  const from = cell(row, 'effective_from');
  return {
    ref,
    service: cell(row, 'service'),
    priority: cell(row, 'priority'),
    title,
    definition,
    clause: cell(row, 'clause'),
    unit: oneOf(cell(row, 'unit'), ['percent', 'count', 'workingDays', 'ratio', 'points', 'pounds', 'days']),
    direction,
    decimals: Number(cell(row, 'decimals')),
    numerator: optional(row, 'numerator'),
    denominator: optional(row, 'denominator'),
    aggregation: oneOf(cell(row, 'aggregation'), ['ratioOfSums', 'sum', 'latest', 'mean']),
    basis: title.includes('year to date') ? 'yearToDate' : 'month',
    frequency: oneOf(cell(row, 'frequency'), ['monthly', 'quarterly', 'termly', 'annual']),
    dueMonths: cell(row, 'due_months').split(',').filter(Boolean).map(Number),
    reportingLagMonths: 0,
    minimumDenominator: Number(cell(row, 'minimum_denominator')),
    provisionalAllowed: oneOf(cell(row, 'provisional_allowed'), ['yes', 'no']) === 'yes',
    targets: targetsOf(cell(row, 'target'), from),
    bands: {
      good,
      approaching: bandOfWords(cell(row, 'approaching'), direction),
      requiresImprovement: bandOfWords(cell(row, 'requires_improvement'), direction),
    },
    repeatFailure: Number(cell(row, 'repeat_failure')),
    volumetric: tracking ? cell(tracking, 'ref') : null,
    derivation: derivationOf(cell(row, 'derivation')),
    effective: { from, to: optional(row, 'effective_to') },
    supersedes: optional(row, 'supersedes'),
    ...provenanceOf(cell(row, 'status')),
  };
}

function volumetricOf(row: Row): AgreementInput['volumetrics'][number] {
  const title = cell(row, 'title');
  const derivation = cell(row, 'derivation');
  const both = derivation.includes('in the month and in the year to date');
  return {
    ref: cell(row, 'ref'),
    title,
    unit: cell(row, 'unit'),
    basis: both ? 'both' : title.includes('year to date') ? 'yearToDate' : 'month',
    derivation: derivationOf(derivation),
    tracksKpi: optional(row, 'tracks_kpi'),
    ...provenanceOf(cell(row, 'status')),
  };
}

function commissionOf(row: Row): AgreementInput['commissions'][number] {
  const profile = cell(row, 'monthly_profile_percent');
  return {
    order: cell(row, 'order_ref'),
    service: cell(row, 'service'),
    priority: cell(row, 'priority'),
    financialYear: cell(row, 'financial_year'),
    days: Number(cell(row, 'days')),
    monthlyProfilePercent: profile === 'even' ? null : profile.split(',').map(Number),
    dayRatePounds: Number(cell(row, 'day_rate_gbp')),
    tolerancePercent: Number(cell(row, 'tolerance').replace('%', '')),
    ...provenanceOf(cell(row, 'status')),
  };
}

function submissionWorkingDay(words: string): number {
  const day = /^(\d+)th working day after month end$/.exec(words)?.[1];
  if (day === undefined) throw new Error(`"${words}" is not a submission deadline.`);
  return Number(day);
}

/** The agreement that the tables describe; throws where a table says what is not understood. */
export function agreementFromTables(tables: Tables): AgreementInput {
  const facts = new Map(tables.agreement.map((row) => [cell(row, 'field'), cell(row, 'value')]));
  const fact = (field: string): string => {
    const value = facts.get(field);
    if (value === undefined) throw new Error(`The agreement table has no field "${field}".`);
    return value;
  };
  return {
    $schema: '../schemas/agreement.schema.json',
    formatVersion: 1,
    id: fact('id'),
    title: fact('title'),
    commissioner: fact('commissioner'),
    supplier: fact('supplier'),
    contractNames: [
      'Service Delivery Agreement: Education Support Services, Cluster A',
      'Education Support Services, Cluster A',
      'Education Support Services',
      'SDA Cluster A',
      'Cluster A',
    ],
    supplierNames: ['Entrust', 'Entrust Support Services Ltd', 'Entrust Support Services Limited', 'Entrust Education'],
    version: fact('version'),
    status: oneOf(fact('status'), ['seed', 'illustrative', 'agreed']),
    statusNote:
      'A worked example. The names of the services and priorities, and the measures and figures marked “seed”, come from ' +
      'the select-committee report of 5 September 2014; every other KPI, target, order, rate and word is invented.',
    effective: { from: fact('effectiveFrom'), to: fact('effectiveTo') },
    supersedes: fact('supersedes') || null,
    financialYearStartMonth: Number(fact('financialYearStartMonth')),
    calendar: {
      submissionWorkingDay: submissionWorkingDay(fact('submissionDeadline')),
      nonWorkingDays: BANK_HOLIDAYS,
    },
    priorities: tables.priorities.map((row) => ({
      code: cell(row, 'code'),
      name: cell(row, 'name'),
      aliases: aliasesOf(cell(row, 'aliases')),
      ...provenanceOf(cell(row, 'status')),
    })),
    services: tables.services.map((row) => ({
      code: cell(row, 'code'),
      name: cell(row, 'name'),
      cluster: cell(row, 'cluster'),
      aliases: aliasesOf(cell(row, 'aliases')),
      ...provenanceOf(cell(row, 'status')),
    })),
    kpis: tables.kpis.map((row) => kpiOf(row, tables.volumetrics)),
    volumetrics: tables.volumetrics.map(volumetricOf),
    commissions: tables.commissions.map(commissionOf),
    schools: null,
    returnFormat,
  };
}
