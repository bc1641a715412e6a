/** Waivers as JSON (`waivers-schema.ts`). */
import type { Finding, Review } from '../review/review';
import { acceptedCounts, type StatedWaiver, type WaiverSource } from '../review/waivers';
import type { FindingWaiverJson, StatedWaiverJson, WaiversJson } from './waivers-schema';

export function findingWaiverJson({ waiver }: Pick<Finding, 'waiver'>): FindingWaiverJson {
  if (!waiver) return null;
  const { reason, role, date, expires, source } = waiver;
  return { reason, role, date, expires, source: source.kind };
}

export function waiversJson({ findings, waivers: { applied, expired, unused, refused } }: Review): WaiversJson {
  return {
    accepted: { ...acceptedCounts(findings) },
    applied: applied.map(({ waiver, fingerprint }) => ({ ...statedJson(waiver, waiver.source), fingerprint })),
    expired: expired.map(({ waiver, isStillFound }) => ({
      ...statedJson(waiver, waiver.source),
      stillFound: isStillFound,
    })),
    unused: unused.map(({ waiver, reason }) => ({ ...statedJson(waiver, waiver.source), why: reason })),
    refused: refused.map(({ stated, source, reasons }) => ({ ...statedJson(stated, source), reasons: [...reasons] })),
  };
}

function statedJson(
  { finding, rule, subject, where, reason, role, date, expires }: StatedWaiver,
  { kind, place }: WaiverSource,
): StatedWaiverJson {
  return { finding, rule, subject, where, reason, role, date, expires, source: kind, place };
}
