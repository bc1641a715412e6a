/** A waiver as it may be stated, for tests to change. */
import type { StatedWaiver, WaiverSource } from '../../../src/review/waivers';

export const FILE: WaiverSource = { kind: 'file', place: 'item 1' };

export function stated(change: Partial<StatedWaiver> = {}): StatedWaiver {
  return {
    finding: '0123456789abcdef',
    facts: 'fedcba9876543210',
    rule: 'R602',
    subject: 'A01-2 actual',
    where: "'KPIs'!H7",
    found: 'A01-2 states 97%, but 95 of 100 positive comments give 95%.',
    reason: 'Agreed at the contract meeting.',
    role: 'Contract officer',
    date: '2014-08-01',
    expires: '2014-10-31',
    ...change,
  };
}
