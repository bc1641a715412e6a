/** Makes the certificate of a return that has been checked. */
import type { Agreement } from '../../agreement/model';
import { formatFigure } from '../../figures/format-figure';
import { readReturn } from '../../reading';
import type { Reading } from '../../reading/return';
import type { Snapshot } from '../../workbook/snapshot';
import type { Finding, Review, RuleOutcome } from '../review';
import type { AppliedWaiver } from '../waivers/waivers-report';
import { certificateOf, type Certificate, type CertificateStatement } from './certificate';
import { contentDigest } from './content-digest';
import { lettersOf } from './place-letters';

export interface CertifyInput {
  readonly review: Review;
  /** The workbook that was reviewed. */
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  /** ISO 8601 in UTC, such as "2014-08-05T09:30:00Z". */
  readonly sealedAt: string;
  readonly toolVersion: string;
}

/** The same for the same input. Nothing that was found is left out: waived findings are counted like all others. */
export function certify({ review, snapshot, agreement, sealedAt, toolVersion }: CertifyInput): Certificate {
  const { title, id, version, status, digest } = review.agreement;
  return certificateOf({
    formatVersion: 1,
    tool: { name: 'SDA Return Checker', version: toolVersion },
    sealedAt,
    return: identityOf(review, snapshot, agreement),
    agreement: { id, title: tidy(title), version, status, digest },
    verdict: { level: review.verdict.level, sentence: tidy(review.verdict.sentence) },
    findings: countsOf(review.findings),
    waivedFindings: countsOf(review.findings.filter(({ waiver }) => waiver !== null)),
    onTrial: review.findings.filter(({ isBlocking }) => !isBlocking).length,
    rules: rulesOf(review.rules),
    earlier: review.earlier.flatMap(({ isUsed, month }) => (isUsed && month !== null ? [month] : [])).sort(),
    waivers: review.waivers.applied.map(waiverOf),
    content: contentOf(snapshot),
  });
}

function identityOf(review: Review, snapshot: Snapshot, agreement: Agreement): CertificateStatement['return'] {
  const reading = readReturn(snapshot, agreement);
  const cover = reading.isReturn ? reading.return.cover : null;
  return {
    contract: cover ? textOf(cover.contract) : null,
    supplier: cover ? textOf(cover.supplier) : null,
    month: review.period.isChecked ? review.period.value.month : null,
    correction: cover?.returnVersion.state === 'value' ? cover.returnVersion.value : null,
  };
}

function textOf(reading: Reading<string>): string | null {
  return reading.state === 'value' ? tidy(reading.value) : null;
}

function countsOf(findings: readonly Finding[]): CertificateStatement['findings'] {
  const counts = { error: 0, warning: 0, query: 0, note: 0 };
  for (const { severity, isBlocking } of findings) if (isBlocking) counts[severity] += 1;
  return counts;
}

function waiverOf({ waiver }: AppliedWaiver): CertificateStatement['waivers'][number] {
  const { rule, subject, finding, reason, role, date, expires, source } = waiver;
  return {
    rule,
    subject: tidy(subject),
    finding,
    reason: tidy(reason),
    role: tidy(role),
    date,
    expires,
    from: source.kind,
  };
}

function rulesOf(rules: readonly RuleOutcome[]): CertificateStatement['rules'] {
  const notRun = (wanted: RuleOutcome['status']): { id: string; reason: string }[] =>
    rules.filter(({ status }) => status === wanted).map(({ id, reason }) => ({ id, reason: tidy(reason ?? '') }));
  return {
    ran: rules.filter(({ status }) => status === 'ran').map(({ id }) => id),
    skipped: notRun('skipped'),
    failed: notRun('failed'),
  };
}

function contentOf(snapshot: Snapshot): CertificateStatement['content'] {
  const { digest, sheets } = contentDigest(snapshot);
  return {
    digest,
    sheets: sheets.map((sheet) => ({ ...sheet, rows: lettersOf(sheet.rows), columns: lettersOf(sheet.columns) })),
  };
}

/** A text that every program keeps as it is: one line, no controls, no half of a character. */
function tidy(text: string): string {
  return formatFigure(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/\s+/g, ' ');
}
