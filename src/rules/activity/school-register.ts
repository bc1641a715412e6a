/** The agreement's register of schools, by either of their numbers. */
import type { School } from '../../agreement/model';

/** LAESTAB (seven digits) and URN (six) → school. */
export function schoolsByNumber(register: readonly School[]): ReadonlyMap<string, School> {
  const schools = new Map<string, School>();
  for (const school of register) {
    schools.set(school.laestab, school);
    if (school.urn !== undefined) schools.set(school.urn, school);
  }
  return schools;
}
