/** Waivers in the words of reports: which findings are accepted, and what became of every other waiver. */
import type { Finding, Review } from '../review/review';
import type { RefusedWaiver, StatedWaiver, UnusedReason, Waiver } from '../review/waivers';
import { dateLabel } from '../workbook/serial-date';
import { formatFigure, formatList } from '../figures/format-figure';

/** "accepted until 31 October 2014 by Contract officer: the school had closed"; empty where the finding is not accepted. */
export function acceptedText({ waiver }: Pick<Finding, 'waiver'>): string {
  return waiver ? acceptanceText(waiver) : '';
}

/** A sentence about a finding, and another that says where it is accepted, by whom and why. */
export function withAcceptance(message: string, of: Pick<Finding, 'waiver'>): string {
  const text = acceptedText(of);
  return text === '' ? message : `${message} ${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export type WaiverStatus = 'accepted' | 'expired' | 'unused' | 'refused';

export interface WaiverLine {
  readonly status: WaiverStatus;
  readonly waiver: StatedWaiver;
  /** Where the waiver stands: "row 7 of SDA Waivers". */
  readonly place: string;
  readonly isInWorkbook: boolean;
  /** What became of it, as a sentence without its full stop. */
  readonly text: string;
}

/** Every waiver once: those in force, then those that expired, that accept nothing, and that cannot be used. */
export function waiverLines({ waivers: { applied, expired, unused, refused } }: Review): readonly WaiverLine[] {
  return [
    ...applied.map(({ waiver }) => lineOf('accepted', waiver, acceptanceText(waiver))),
    ...expired.map(({ waiver, isStillFound }) =>
      lineOf(
        'expired',
        waiver,
        `expired on ${dateLabel(waiver.expires)}; ${isStillFound ? 'the finding is still there' : 'the finding is no longer there'}`,
      ),
    ),
    ...unused.map(({ waiver, reason }) => lineOf('unused', waiver, UNUSED[reason])),
    ...refused.map(refusedLine),
  ];
}

/** Headings and lines for reports that list them: what is accepted and why, then what every other waiver came to. */
export function waiverLists(
  review: Review,
): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const lines = waiverLines(review);
  const texts = (wanted: (line: WaiverLine) => boolean): readonly string[] => lines.filter(wanted).map(waiverText);
  return [
    { heading: 'Accepted findings', lines: texts(({ status }) => status === 'accepted') },
    { heading: 'Waivers that accept nothing', lines: texts(({ status }) => status !== 'accepted') },
  ];
}

/** "R602 A01-2 actual: expired on 31 July 2014; the finding is still there (row 7 of SDA Waivers)". */
export function waiverText({ waiver: { rule, subject }, text, place }: WaiverLine): string {
  const about = [rule, subject].map((words) => formatFigure(words)).filter((words) => words !== '' && words !== '-');
  return `${about.length === 0 ? 'A waiver' : about.join(' ')}: ${text} (${place})`;
}

function acceptanceText({ expires, role, reason }: Waiver): string {
  return `accepted until ${dateLabel(expires)} by ${role}: ${reason.replace(/\.$/, '')}`;
}

const UNUSED: Readonly<Record<UnusedReason, string>> = {
  gone: 'accepts nothing, because the finding is no longer there',
  changed: 'accepts nothing, because the cells changed since it was accepted',
  notRun: 'accepts nothing, because its rule did not run',
  repeated: 'accepts nothing, because another waiver accepts the finding',
};

function lineOf(status: WaiverStatus, waiver: Waiver, text: string): WaiverLine {
  return { status, waiver, place: waiver.source.place, isInWorkbook: waiver.source.kind === 'workbook', text };
}

function refusedLine({ stated, source, reasons }: RefusedWaiver): WaiverLine {
  return {
    status: 'refused',
    waiver: stated,
    place: source.place,
    isInWorkbook: source.kind === 'workbook',
    text: `cannot be used, because ${formatList(reasons)}`,
  };
}
