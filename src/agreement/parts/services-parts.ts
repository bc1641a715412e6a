/** Priorities, services, volumetrics, orders and the register. */
import { DATE, NUMBER, numberForm, referenceTo, TEXT } from './cell-form';
import { VOLUMETRIC_BASIS } from './choices';
import { listPart, type Column } from './part';
import { aliases, column, provenance } from './shared-columns';

export const prioritiesPart = listPart({
  id: 'priorities',
  sheet: 'Priorities',
  about: 'The priorities that days and KPIs are counted by.',
  at: ['priorities'],
  columns: [
    column('Code', ['code'], TEXT, 10, 'A short code, such as 1 or P1. Other sheets name the priority by it.'),
    column('Name', ['name'], TEXT, 34, 'As reports show it.'),
    aliases,
    ...provenance,
  ],
  names: ({ priorities }) => priorities.map(({ code }) => `priority ${code}`),
});

export const servicesPart = listPart({
  id: 'services',
  sheet: 'Services',
  about: 'The services that the contract buys.',
  at: ['services'],
  columns: [
    column('Code', ['code'], TEXT, 10, 'A short code, such as A01. Other sheets name the service by it.'),
    column('Name', ['name'], TEXT, 40, 'As reports show it.'),
    column('Cluster', ['cluster'], TEXT, 14, 'The group of services it belongs to. May be blank.', 'absent'),
    aliases,
    column('Specification', ['specification'], TEXT, 30, 'Where its specification stands, such as Schedule 2 part 1. May be blank.', 'absent'),
    ...provenance,
  ],
  names: ({ services }) => services.map(({ code }) => `service ${code}`),
}); // prettier-ignore

export const volumetricsPart = listPart({
  id: 'volumetrics',
  sheet: 'Volumetrics',
  about: 'The figures that track the KPIs.',
  at: ['volumetrics'],
  columns: [
    column('Reference', ['ref'], TEXT, 12, 'As the return writes it, such as V1.'),
    column('Title', ['title'], TEXT, 60, 'As the return writes it.'),
    column('Unit', ['unit'], TEXT, 14, 'What is counted, in a word: days, visits, schools.'),
    column('Covers', ['basis'], VOLUMETRIC_BASIS, 14, 'Whether the return gives it for the month, the year to date or both.'),
    column('Tracks KPI', ['tracksKpi'], referenceTo('kpis'), 12, 'Reference of the KPI that it tracks; blank: none.', 'null'),
    ...provenance,
  ],
  names: ({ volumetrics }) => volumetrics.map(({ ref }) => `volumetric ${ref}`),
}); // prettier-ignore

const POUNDS = numberForm('£#,##0.00');

export const PROFILE_MONTHS = 12;

const profile: readonly Column[] = Array.from({ length: PROFILE_MONTHS }, (_, at) =>
  column(
    `Profile ${String(at + 1)} %`,
    ['monthlyProfilePercent', at],
    NUMBER,
    11,
    `Per cent of the days planned for month ${String(at + 1)} of the financial year. All twelve blank: an even profile.`,
    'completed',
  ),
);

export const commissionsPart = listPart({
  id: 'commissions',
  sheet: 'Orders',
  about: 'The days that are ordered, for each order and financial year.',
  at: ['commissions'],
  columns: [
    column('Order', ['order'], TEXT, 18, 'The order’s reference, as the return writes it.'),
    column('Service', ['service'], referenceTo('services'), 10, 'Code of the service, as on the sheet Services.'),
    column(
      'Priority',
      ['priority'],
      referenceTo('priorities'),
      10,
      'Code of the priority, as on the sheet Priorities.',
    ),
    column('Financial year', ['financialYear'], TEXT, 12, 'Such as 2014-15.'),
    column('Days', ['days'], NUMBER, 10, 'Days ordered for the financial year, in quarters.'),
    column('Day rate', ['dayRatePounds'], POUNDS, 12, 'Pounds for a day.'),
    column('Tolerance %', ['tolerancePercent'], NUMBER, 12, 'Per cent of its days by which more may be delivered.'),
    ...profile,
    ...provenance,
  ],
  names: ({ commissions }) => commissions.map(({ order, financialYear }) => `order ${order} (${financialYear})`),
});

export const schoolsPart = listPart({
  id: 'schools',
  sheet: 'Schools',
  about: 'The register of schools or places, where one is kept (see the sheet Agreement).',
  at: ['schools'],
  columns: [
    column('Number', ['laestab'], TEXT, 12, 'Seven digits, such as 8601234.'),
    column('Unique number', ['urn'], TEXT, 14, 'Six digits (URN). May be blank.', 'absent'),
    column('Name', ['name'], TEXT, 40, 'As reports show it.'),
    column('Opened', ['opened'], DATE, 13, 'Its first day; blank: before anything that matters.', 'absent'),
    column('Closed', ['closed'], DATE, 13, 'Its last day; blank: it is open.', 'absent'),
  ],
  names: ({ schools }) => (schools ?? []).map(({ laestab }) => `school ${laestab}`),
});
