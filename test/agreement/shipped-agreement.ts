/** The shipped agreement as data, fresh for each call so that a test may change its copy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgreement } from '../../src/agreement/load';
import type { Agreement, Kpi } from '../../src/agreement/model';
import { agreementSchema } from '../../src/agreement/model';
import type { IsoDate, IsoMonth } from '../../src/workbook/serial-date';
import { parseIsoDate, parseIsoMonth } from '../../src/workbook/serial-date';
import type { AgreementInput } from './conversion/agreement';

const text = readFileSync(join(__dirname, '../../assets/agreements/scc-sda-cluster-a-2014-15.json'), 'utf8');

export function shippedText(): string {
  return text;
}

/** A copy to change. Its dates are plain texts, so that a test can write any. */
export function shippedInput(): AgreementInput {
  return agreementSchema.parse(JSON.parse(text));
}

export function shippedAgreement(): Agreement {
  return agreementWith(() => undefined);
}

/** The shipped agreement after a change that must leave it usable. */
export function agreementWith(change: (input: AgreementInput) => void): Agreement {
  const input = shippedInput();
  change(input);
  const loaded = loadAgreement(input);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems, null, 2));
  return loaded.agreement;
}

export function kpiOf(agreement: Agreement, ref: string): Kpi {
  return entry(agreement.kpis, (kpi) => kpi.ref === ref);
}

/** The entry that a test means; throws rather than let a test pass on nothing. */
export function entry<Item>(list: readonly Item[], isMeant: (item: Item) => boolean): Item {
  const item = list.find(isMeant);
  if (item === undefined) throw new Error('The shipped agreement has no such entry.');
  return item;
}

export function day(date: string): IsoDate {
  const parsed = parseIsoDate(date);
  if (parsed === null) throw new Error(`${date} is no date.`);
  return parsed;
}

export function month(name: string): IsoMonth {
  const parsed = parseIsoMonth(name);
  if (parsed === null) throw new Error(`${name} is no month.`);
  return parsed;
}
