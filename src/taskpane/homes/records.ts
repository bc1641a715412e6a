/** Sheets that people keep in a workbook: what a waiver or a certificate changes of them. */
import { recordIn } from '../../hosts/file';
import { certificateSheet } from '../../markup/certificate-sheet';
import { waiversSheet } from '../../markup/waivers-sheet';
import {
  accept,
  waiversIn,
  WAIVERS_ROLE,
  whyNotKept,
  withoutWaiver,
  withWaiver,
  type StatedWaiver,
} from '../../review/waivers';
import { certificateNumber, certify } from '../../review/certificate';
import type { Agreement } from '../../agreement/model';
import type { Review } from '../../review/review';
import type { RecordChange } from '../../workbook/records';
import type { Snapshot } from '../../workbook/snapshot';
import about from '../../../package.json';
import type { Source } from './home';
import type { Answer, Request } from './worker-messages';

/** `snapshot` is the workbook as it is now. */
export function accepted(request: Extract<Request, { kind: 'accept' }>, snapshot: Snapshot): Answer {
  const { finding, looked, acceptance, source } = request;
  // What was looked at is what is accepted: where a cell has changed since, the waiver accepts nothing.
  const lost = whyNotKept(snapshot);
  if (lost !== null) return { kind: 'notRecorded', reasons: [lost] };
  const outcome = accept(finding, looked, acceptance);
  if (!outcome.ok) return { kind: 'notRecorded', reasons: outcome.reasons };
  return recorded(source, waiverChanges(withWaiver(waiversIn(snapshot), outcome.waiver), snapshot), '');
}

export function withdrawn({ source, fingerprint }: Extract<Request, { kind: 'withdraw' }>, snapshot: Snapshot): Answer {
  const lost = whyNotKept(snapshot);
  if (lost !== null) return { kind: 'notRecorded', reasons: [lost] };
  return recorded(source, waiverChanges(withoutWaiver(waiversIn(snapshot), fingerprint), snapshot), '');
}

interface Sealed {
  readonly review: Review;
  readonly snapshot: Snapshot;
  readonly agreement: Agreement;
  readonly source: Source;
}

export function sealed({ review, snapshot, agreement, source }: Sealed): Answer {
  if (review.verdict.level === 'notAReturn') return { kind: 'notRecorded', reasons: ['it is not a return'] };
  const sealedAt = new Date().toISOString();
  const certificate = certify({ review, snapshot, agreement, sealedAt, toolVersion: about.version });
  const sheet = certificateSheet(certificate, snapshot);
  return recorded(source, [{ kind: 'write', sheet }], certificateNumber(certificate));
}

function waiverChanges(waivers: readonly StatedWaiver[], snapshot: Snapshot): readonly RecordChange[] {
  if (waivers.length === 0) return [{ kind: 'remove', role: WAIVERS_ROLE }];
  return [{ kind: 'write', sheet: waiversSheet(waivers, snapshot) }];
}

/** A file is changed here; a workbook in Excel by the pane. */
function recorded(source: Source, changes: readonly RecordChange[], number: string): Answer {
  return { kind: 'recorded', changes, number, bytes: source.kind === 'file' ? recordIn(source.bytes, changes) : null };
}
