/** The register of schools, where one is kept. */
import type { Agreement, School } from '../model';
import type { Fault } from '../problem';
import type { Check, ReportFault } from './check';

export const checkSchools: Check = ({ schools, returnFormat }, report) => {
  if (schools === null) return;
  checkNumbers(schools, 'laestab', report);
  checkNumbers(schools, 'urn', report);
  schools.forEach((school, index) => {
    for (const fault of [...openFaults(school), ...prefixFaults(school, returnFormat)]) {
      report({ ...fault, at: ['schools', index] });
    }
  });
};

function checkNumbers(schools: readonly School[], member: 'laestab' | 'urn', report: ReportFault): void {
  const owners = new Map<string, string>();
  schools.forEach((school, index) => {
    const number = school[member];
    if (number === undefined) return;
    const owner = owners.get(number);
    if (owner !== undefined) {
      report({
        severity: 'error',
        code: 'school.duplicate-number',
        at: ['schools', index, member],
        message: `${number} is the number of both ${owner} and ${school.name}.`,
        remedy: 'Take one out, or mend its number.',
      });
    }
    owners.set(number, owner ?? school.name);
  });
}

function openFaults({ name, opened, closed }: School): Omit<Fault, 'at'>[] {
  if (opened === undefined || closed === undefined || opened <= closed) return [];
  return [
    {
      severity: 'error',
      code: 'school.backwards',
      message: `${name} closes on ${closed}, before it opens on ${opened}.`,
      remedy: 'Mend one of the dates.',
    },
  ];
}

function prefixFaults({ name, laestab }: School, format: Agreement['returnFormat']): Omit<Fault, 'at'>[] {
  const prefix = format.schoolNumberPrefix;
  if (prefix === null || laestab.startsWith(prefix)) return [];
  return [
    {
      severity: 'warning',
      code: 'school.other-authority',
      message: `The number ${laestab} of ${name} does not begin with ${prefix}, the authority’s own.`,
      remedy: 'Mend the number, or write null for “schoolNumberPrefix” if schools of other authorities belong.',
    },
  ];
}
