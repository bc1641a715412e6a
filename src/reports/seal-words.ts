/** What a review says of the return's seal. */
import { formatList } from '../figures/format-figure';
import { foundText, sealWords, type SealWords } from '../review/certificate';
import type { Review } from '../review/review';
import { SEVERITIES } from './severity';

export interface SealInReview extends SealWords {
  /** Whether what arrived is what was checked, by the same agreement. */
  readonly isIntact: boolean;
}

/** null where the return is not sealed. */
export function sealInReview(review: Review): SealInReview | null {
  const { seal } = review;
  const words = sealWords(seal);
  if (!words) return null;
  const isIntact = seal.kind === 'unchanged' && seal.isSameAgreement;
  return { ...words, details: [...words.details, ...otherCounts(review)], isIntact };
}

/** Anybody can write a certificate: what it states is held against what this check finds. */
function otherCounts({ seal, findings, earlier }: Review): readonly string[] {
  if (seal.kind !== 'unchanged' || !seal.isSameAgreement) return [];
  const { certificate } = seal;
  const counts = { error: 0, warning: 0, query: 0, note: 0 };
  for (const { severity, isBlocking } of findings) if (isBlocking) counts[severity] += 1;
  if (SEVERITIES.every((severity) => counts[severity] === certificate.findings[severity])) return [];
  const used = earlier.flatMap(({ isUsed, month }) => (isUsed && month !== null ? [month] : [])).sort();
  const isAlike = formatList(used) === formatList(certificate.earlier);
  const why = isAlike ? '' : ' Other earlier returns were compared with it then, which may be why.';
  return [`This check counts otherwise than the certificate: ${foundText(counts)}. Rely on this check.${why}`];
}
