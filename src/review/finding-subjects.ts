/** What each finding of a review is about, by the agreement's own codes: for filters and for the agreement's words. */
import type { Agreement } from '../agreement/model';
import type { Return } from '../reading/return';
import { recordsAbout } from './records-about';
import type { Finding } from './review';

export interface Subjects {
  /** References. */
  readonly kpis: readonly string[];
  /** Codes. */
  readonly services: readonly string[];
}

/** By the finding's fingerprint; findings about no KPI and no service have no entry. */
export function findingSubjects(
  findings: readonly Finding[],
  from: Return,
  agreement: Agreement,
): ReadonlyMap<string, Subjects> {
  const about = recordsAbout(from, agreement);
  const subjects = new Map<string, Subjects>();
  for (const finding of findings) {
    const records = about(finding);
    const kpis = distinct(records.map(({ kpi }) => kpi));
    const services = distinct(records.map(({ service }) => service));
    if (kpis.length + services.length > 0) subjects.set(finding.fingerprint, { kpis, services });
  }
  return subjects;
}

function distinct(codes: readonly (string | null)[]): readonly string[] {
  return [...new Set(codes.filter((code) => code !== null))];
}
