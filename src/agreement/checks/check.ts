/** What one concern of the semantic checker is. */
import type { Agreement } from '../model';
import type { Fault } from '../problem';

export type ReportFault = (fault: Fault) => void;
export type Check = (agreement: Agreement, report: ReportFault) => void;
