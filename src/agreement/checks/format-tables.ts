/** The tables of the return format: no heading or sheet name that two could claim, and no field without a heading. */
import { matchKey } from '../match-key';
import { FIELDS, TABLE_ROLES, type Agreement, type TableRole } from '../model';
import type { Path } from '../problem';
import type { Check, ReportFault } from './check';

const AT = ['returnFormat', 'tables'];

export const checkFormatTables: Check = ({ returnFormat: { tables } }, report) => {
  checkSheetNames(tables, report);
  for (const role of TABLE_ROLES) {
    checkHeaders(tables[role].columns, [...AT, role, 'columns'], report);
    checkFields(role, tables[role].columns, report);
  }
};

function checkSheetNames(tables: Agreement['returnFormat']['tables'], report: ReportFault): void {
  const owners = new Map<string, TableRole>();
  for (const role of TABLE_ROLES) {
    tables[role].sheetNames.forEach((name, index) => {
      const owner = owners.get(matchKey(name));
      if (owner !== undefined && owner !== role) {
        report({
          severity: 'error',
          code: 'format.ambiguous-sheet',
          at: [...AT, role, 'sheetNames', index],
          message: `A sheet called “${name}” could hold the table ${owner} or ${role}.`,
          remedy: 'Keep the name for one table only.',
        });
      }
      owners.set(matchKey(name), owner ?? role);
    });
  }
}

interface Column {
  readonly field: string;
  readonly headers: readonly string[];
}

function checkHeaders(columns: readonly Column[], at: Path, report: ReportFault): void {
  const owners = new Map<string, string>();
  columns.forEach(({ field, headers }, index) => {
    headers.forEach((header, place) => {
      const owner = owners.get(matchKey(header));
      if (owner !== undefined && owner !== field) {
        report({
          severity: 'error',
          code: 'format.ambiguous-header',
          at: [...at, index, 'headers', place],
          message: `The heading “${header}” could mean ${owner} or ${field}.`,
          remedy: 'Keep it for one of them.',
        });
      }
      owners.set(matchKey(header), owner ?? field);
    });
  });
}

function checkFields(role: TableRole, columns: readonly Column[], report: ReportFault): void {
  const at = [...AT, role, 'columns'];
  const seen = new Set<string>();
  columns.forEach(({ field }, index) => {
    if (seen.has(field)) {
      report({
        severity: 'error',
        code: 'format.repeated-field',
        at: [...at, index],
        message: `The table ${role} lists ${field} twice.`,
        remedy: 'Put all its headings in one entry.',
      });
    }
    seen.add(field);
  });
  for (const field of FIELDS[role]) {
    if (seen.has(field)) continue;
    report({
      severity: 'warning',
      code: 'format.no-heading',
      at,
      message: `The table ${role} has no heading for ${field}, so checks that need it will be skipped.`,
      remedy: `Add an entry for ${field}, if returns have such a column.`,
    });
  }
}
