/** Findings as CSV that Excel opens by a double click: UTF-8 with a byte order mark, CRLF, one row a finding. */
import type { Finding } from '../review/review';
import { stateText } from './across-months';
import type { FileOutcome } from './outcome';
import { csvText, type CsvValue } from './csv-text';
import { waiverLines, waiverText, type WaiverLine } from './waivers-list';
import { cellLabel, cellName } from '../workbook/a1';

const COLUMNS = [
  'File', 'Severity', 'Rule', 'Rule name', 'Sheet', 'Cell', 'Message', 'What to do', 'Subject', 'Expected', 'Actual',
  'Difference', 'Related cells', 'Fingerprint', 'State', 'Accepted by', 'Accepted until', 'Accepted because',
]; // prettier-ignore

/** A waiver that accepts nothing has a row too, "waiver expired", "waiver unused" or "waiver refused". A file that could not be checked has one row, "not checked": no rows would look like no findings. */
export function findingsAsCsv(outcomes: readonly FileOutcome[]): string {
  const rows = outcomes.flatMap((outcome): CsvValue[][] =>
    outcome.isReviewed
      ? [
          ...outcome.review.findings.map((finding) => findingRow(outcome.file, finding)),
          ...waiverLines(outcome.review)
            .filter(({ status }) => status !== 'accepted')
            .map((line) => waiverRow(outcome.file, line)),
        ]
      : [uncheckedRow(outcome.file, outcome.reason)],
  );
  return csvText(COLUMNS, rows);
}

function findingRow(file: string, finding: Finding): CsvValue[] {
  const { cell } = finding;
  return [
    file,
    finding.severity,
    finding.ruleId,
    finding.ruleName,
    cell?.sheet ?? null,
    cell && cellName(cell.row, cell.column),
    finding.message,
    finding.remedy,
    finding.subject,
    finding.expected,
    finding.actual,
    finding.difference,
    finding.related.map(cellLabel).join(', '),
    finding.fingerprint,
    stateText(finding),
    finding.waiver?.role ?? null,
    finding.waiver?.expires ?? null,
    finding.waiver?.reason ?? null,
  ];
}

function waiverRow(file: string, line: WaiverLine): CsvValue[] {
  const { rule, where, subject, finding, role, expires, reason } = line.waiver;
  const [kind, message] = [`waiver ${line.status}`, waiverText(line)];
  const blank = null;
  return [
    file, kind, rule, blank, blank, where, message, blank, subject, blank, blank, blank, blank, finding, blank, role,
    expires, reason,
  ]; // prettier-ignore
}

function uncheckedRow(file: string, reason: string): CsvValue[] {
  return [file, 'not checked', null, null, null, null, reason, ...COLUMNS.slice(7).map(() => null)];
}
