/** The shipped agreement with a register of the schools of the clean returns. */
import { agreementSchema, type Agreement } from '../../src/agreement/model';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { cleanActivity } from './clean-activity';

export interface Dates {
  readonly opened?: string;
  readonly closed?: string;
}

/** `dates` by number: when those schools opened or closed; `without` are left out of the register. */
export function withRegister(dates: Readonly<Record<string, Dates>> = {}, without: readonly number[] = []): Agreement {
  const agreement = shippedAgreement();
  const numbers = new Set(cleanActivity(agreement, '2014-07').map(({ school }) => school));
  const schools = [...numbers]
    .filter((number) => !without.includes(number))
    .map((number) => ({ laestab: String(number), name: `School ${String(number)}`, ...dates[String(number)] }));
  return agreementSchema.parse({ ...agreement, schools });
}
