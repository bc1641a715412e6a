/** Not a rule over a return, for there is none: the review reports it when the workbook could not be read as one. */
import { tableName } from '../agreement/table-names';
import { TABLE_ROLES, type Agreement } from '../agreement/model';
import { formatList } from '../figures/format-figure';
import type { Report, RuleMeta } from './rule';

export const notThisAgreement = {
  id: 'R100',
  name: 'not-this-agreement',
  group: 'structure',
  severity: 'error',
  title: 'The workbook is not a return of this agreement',
  description:
    'Too little of the agreement’s return format is in the workbook for it to be a return. This one finding says what ' +
    'is there and what was expected; no other rule runs.',
  remedy: 'Choose the return workbook, or the agreement that this workbook belongs to, and check again.',
  source: 'Return format of the agreement: the tables and headings it lists.',
  needs: [],
  messages: {
    notThis: 'This is not a return of {title}: found {found}, expected {expected}.',
  },
} as const satisfies RuleMeta;

/** The one finding. `found` names what the workbook has, `expected` the tables that are missing from it. */
export function notThisAgreementReport(
  agreement: Agreement,
  found: readonly string[],
  expected: readonly string[],
): Report<'notThis'> {
  const required = TABLE_ROLES.filter((role) => agreement.returnFormat.tables[role].required);
  const tables = expected.length > 0 ? expected : required.map((role) => tableName(agreement, role));
  return {
    message: 'notThis',
    data: {
      title: agreement.title,
      found: found.length > 0 ? inShort(found) : 'no sheet with anything on it',
      expected: `tables such as ${formatList(tables)}`,
    },
    cell: null,
    subject: 'workbook',
  };
}

const LONGEST_LIST = 200;

/** As many of the things found as make one sentence; the first always. */
function inShort(found: readonly string[]): string {
  const shown = found.filter((_, at) => at === 0 || found.slice(0, at + 1).join(', ').length <= LONGEST_LIST);
  return shown.length < found.length ? `${shown.join(', ')} and more` : formatList(shown);
}
