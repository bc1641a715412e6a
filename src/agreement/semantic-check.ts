/** What a schema cannot say: whether the parts of an agreement fit one another. One file a concern, in `checks/`. */
import { checkBands } from './checks/bands';
import { checkCalendar } from './checks/calendar';
import type { Check } from './checks/check';
import { checkCommissions } from './checks/commissions';
import { checkDates } from './checks/dates';
import { checkFormatTables } from './checks/format-tables';
import { checkFormatWords } from './checks/format-words';
import { checkIdentity } from './checks/identity';
import { checkMeasurement } from './checks/measurement';
import { checkReferences } from './checks/references';
import { checkRuleSettings } from './checks/rule-settings';
import { checkSchools } from './checks/schools';
import { checkSuccession } from './checks/succession';
import { checkTargets } from './checks/targets';
import type { Agreement } from './model';
import type { AgreementProblem, Fault } from './problem';
import { problemOf } from './problem';

const CHECKS: readonly Check[] = [
  checkDates,
  checkCalendar,
  checkIdentity,
  checkReferences,
  checkSuccession,
  checkMeasurement,
  checkTargets,
  checkBands,
  checkCommissions,
  checkSchools,
  checkFormatTables,
  checkFormatWords,
  checkRuleSettings,
];

/** Every contradiction in an agreement, errors first; empty where it fits together. */
export function semanticProblems(agreement: Agreement): readonly AgreementProblem[] {
  const faults: Fault[] = [];
  for (const check of CHECKS) {
    check(agreement, (fault) => {
      faults.push(fault);
    });
  }
  const problems = faults.map((fault) => problemOf(fault, agreement));
  return problems.sort((left, right) => Number(left.severity === 'warning') - Number(right.severity === 'warning'));
}
