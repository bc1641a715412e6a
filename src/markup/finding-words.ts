/** A finding in the words of check columns and notes. */
import { stateText } from '../reports/across-months';
import type { Finding } from '../review/review';
import type { Severity } from '../rules/rule';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  query: 'Query',
  note: 'Note',
};

/** Long enough for a finding or two, short enough to read beside a row. */
const MAX_CHECK_TEXT = 240;
const MAX_NOTE_TEXT = 1_000;

/** "Error R602: …", the worst first, as the runner has them; cut short where a row has more than is read beside it. */
export function checkText(findings: readonly Finding[]): string {
  const shown: string[] = [];
  let length = 0;
  for (const finding of findings) {
    const sentence = `${labelOf(finding)}: ${finding.message}`;
    if (shown.length > 0 && length + sentence.length > MAX_CHECK_TEXT) break;
    shown.push(shortened(sentence, MAX_CHECK_TEXT));
    length += sentence.length;
  }
  const left = findings.length - shown.length;
  return shown.join('  •  ') + (left > 0 ? `  •  and ${String(left)} more on the Findings sheet` : '');
}

/** What is wrong with one cell and what to do about it. */
export function noteText(findings: readonly Finding[]): string {
  const parts = findings.map(
    ({ message, remedy, ...finding }) => `${labelOf(finding)}\n${message}\nWhat to do: ${remedy}`,
  );
  return shortened(parts.join('\n\n'), MAX_NOTE_TEXT);
}

/** "New", "Unchanged, on trial"; empty where there is nothing to say. */
export function stateWords(finding: Finding): string {
  const words = stateText(finding);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function labelOf(finding: Pick<Finding, 'severity' | 'ruleId'>): string {
  return `${SEVERITY_NAMES[finding.severity]} ${finding.ruleId}`;
}

function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
