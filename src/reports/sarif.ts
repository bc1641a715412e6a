/**
 * Reviews as SARIF 2.1.0 (OASIS), for code-scanning dashboards and review tools. A workbook has no lines, so a place is
 * the file with a logical location, the cell.
 */
import type { Review, Finding } from '../review/review';
import type { Waiver } from '../review/waivers';
import type { RuleMeta, Severity } from '../rules/rule';
import { cellLabel, cellName, type CellRef } from '../workbook/a1';
import type { FileOutcome } from './outcome';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF knows no queries. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  query: 'note',
  note: 'note',
};

export interface SarifTool {
  readonly version: string;
  /** The catalogue of rules. */
  readonly rules: readonly RuleMeta[];
}

/** One run over all files. */
export function reviewsAsSarif(outcomes: readonly FileOutcome[], { version, rules }: SarifTool): string {
  const places = new Map(rules.map((rule, index) => [rule.id, index]));
  // Artifacts are a set: a file that was named twice stands in it once.
  const uris = new Map([...new Set(outcomes.map(({ file }) => fileUri(file)))].map((uri, index) => [uri, index]));
  const artifact = ({ file }: FileOutcome): Artifact => ({ uri: fileUri(file), index: uris.get(fileUri(file)) ?? -1 });
  const run = {
    tool: { driver: { name: 'SDA Return Checker', version, rules: rules.map(descriptor) } },
    invocations: [
      {
        executionSuccessful: outcomes.every((outcome) => outcome.isReviewed && !hasFailedRule(outcome.review)),
        toolExecutionNotifications: outcomes.flatMap((outcome) => notifications(outcome, artifact(outcome))),
      },
    ],
    artifacts: [...uris.keys()].map((uri) => ({ location: { uri } })),
    results: outcomes.flatMap((outcome) =>
      outcome.isReviewed ? outcome.review.findings.map((finding) => result(finding, artifact(outcome), places)) : [],
    ),
    properties: { reviews: outcomes.map(reviewProperties) },
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function descriptor(rule: RuleMeta): object {
  return {
    id: rule.id,
    name: rule.name,
    shortDescription: { text: literal(rule.title) },
    fullDescription: { text: literal(rule.description) },
    help: { text: literal(rule.remedy) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { group: rule.group, severity: rule.severity, source: rule.source },
  };
}

function hasFailedRule(review: Review): boolean {
  return review.rules.some((rule) => rule.status === 'failed');
}

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

/** Rules that were skipped or failed, and files that could not be checked. */
function notifications(outcome: FileOutcome, artifactLocation: Artifact): readonly object[] {
  const locations = [{ physicalLocation: { artifactLocation } }];
  if (!outcome.isReviewed) return [{ level: 'error', message: { text: literal(outcome.reason) }, locations }];
  return outcome.review.rules
    .filter((rule) => rule.status !== 'ran')
    .map(({ id, status, reason }) => ({
      level: status === 'failed' ? 'error' : 'note',
      message: { text: literal(`${id} ${status}: ${reason ?? 'no reason given'}`) },
      associatedRule: { id },
      locations,
    }));
}

function result(finding: Finding, file: Artifact, places: ReadonlyMap<string, number>): object {
  const ruleIndex = places.get(finding.ruleId);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: literal(finding.message) },
    locations: [location(file, finding.cell)],
    ...(finding.related.length > 0
      ? { relatedLocations: finding.related.map((cell, id) => ({ id, ...location(file, cell) })) }
      : {}),
    ...(finding.state === null ? {} : { baselineState: finding.state }),
    ...(finding.waiver ? { suppressions: [suppression(finding.waiver)] } : {}),
    partialFingerprints: { 'sdaFinding/v1': finding.fingerprint },
    properties: {
      severity: finding.severity,
      subject: finding.subject,
      expected: finding.expected,
      actual: finding.actual,
      difference: finding.difference,
      remedy: finding.remedy,
      blocking: finding.isBlocking,
    },
  };
}

/** An accepted finding stays among the results (3.35). */
function suppression({ reason, role, date, expires, source }: Waiver): object {
  return {
    kind: 'external',
    status: 'accepted',
    justification: reason,
    properties: { role, date, expires, source: source.kind },
  };
}

function location(file: Artifact, cell: CellRef | null): object {
  const physicalLocation = { artifactLocation: file };
  if (!cell) return { physicalLocation };
  const logical = { name: cellName(cell.row, cell.column), fullyQualifiedName: cellLabel(cell), kind: 'cell' };
  return { physicalLocation, logicalLocations: [logical] };
}

function reviewProperties(outcome: FileOutcome): object {
  if (!outcome.isReviewed) return { file: outcome.file, reason: outcome.reason };
  const { verdict, agreement, period } = outcome.review;
  return {
    file: outcome.file,
    verdict: { level: verdict.level, sentence: verdict.sentence },
    agreement: { id: agreement.id, version: agreement.version, digest: agreement.digest },
    month: period.isChecked ? period.value.month : null,
  };
}

/** Braces are placeholders and square brackets links in SARIF messages (3.11.5, 3.11.6); a workbook's own are neither. */
function literal(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replace(/[\\[\]]/g, '\\$&');
}

/** A relative reference where the path is relative, else a file URI. */
function fileUri(file: string): string {
  // Windows allows names with half of a pair of characters; an address cannot hold one.
  const path = file.replaceAll('\\', '/').replace(/\p{Surrogate}/gu, '\uFFFD');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  if (path.startsWith('//')) return `file:${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
