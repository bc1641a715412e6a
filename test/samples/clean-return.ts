/** A month's clean return: the plan's activity, results and days, cut at the month's end. */
import type { Agreement } from '../../src/agreement/model';
import { lastDay } from '../../src/workbook/serial-date';
import type { SampleBook } from './book';
import { sampleActivity } from './plan/activity';
import { MONTHS } from './plan/months';
import { activityTable } from './tables/activity-table';
import { coverTable } from './tables/cover-table';
import { daysTable } from './tables/days-table';
import { kpiTable } from './tables/kpi-table';
import { prioritiesTable } from './tables/priorities-table';
import { volumetricsTable } from './tables/volumetrics-table';

/** `at` counts months from April 2014. */
export function cleanReturn(agreement: Agreement, at: number): SampleBook {
  const sample = MONTHS[at];
  if (!sample) throw new Error(`There is no sample of month ${String(at)}.`);
  const activity = sampleActivity().filter((line) => line.date <= lastDay(sample.month));
  return {
    cover: coverTable(agreement, sample),
    kpis: kpiTable(agreement, sample, at),
    activity: activityTable(agreement, sample, activity),
    priorities: prioritiesTable(agreement, sample, at),
    volumetrics: volumetricsTable(agreement, sample, activity, at),
    days: daysTable(agreement, sample, at),
  };
}
