/** The agreement's codes as the sample returns write them. */
import type { Agreement } from '../../../src/agreement/model';

export function serviceName(agreement: Agreement, code: string): string {
  return found(agreement.services, code).name;
}

/** "1 - Excellent Education", as the published table has it. */
export function priorityName(agreement: Agreement, code: string): string {
  return `${code} - ${found(agreement.priorities, code).name}`;
}

function found<Entry extends { readonly code: string }>(entries: readonly Entry[], code: string): Entry {
  const entry = entries.find((candidate) => candidate.code === code);
  if (!entry) throw new Error(`The agreement has no ${code}.`);
  return entry;
}
