/** Accepting a finding: the waiver of it, and the list with it. */
import { fullName } from '../../workbook/a1';
import type { IsoDate } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import type { Finding } from '../review';
import { factsOf } from './facts';
import { judged } from './judge';
import { waiverWords, type GivenWaiver, type StatedWaiver } from './waiver';

export interface Acceptance {
  readonly reason: string;
  /** Who accepts it, by role: "Contract officer". */
  readonly role: string;
  /** The day on which it is accepted. */
  readonly date: IsoDate;
  /** The last day on which it is in force, as it was typed: "2014-10-31". */
  readonly expires: string;
}

export type Accepted =
  | { readonly ok: true; readonly waiver: StatedWaiver }
  /** Clauses for people: "it gives no reason". At least one. */
  | { readonly ok: false; readonly reasons: readonly string[] };

/** `snapshot` is the workbook that the finding is of. */
export function accept(finding: Finding, snapshot: Snapshot, { reason, role, date, expires }: Acceptance): Accepted {
  const { ruleId, subject, cell, message, fingerprint } = finding;
  const waiver = {
    finding: fingerprint,
    facts: factsOf(finding, snapshot),
    rule: ruleId,
    subject: waiverWords(subject),
    where: waiverWords(cell ? fullName(cell) : 'Workbook'),
    found: waiverWords(message),
    reason: oneLine(reason),
    role: oneLine(role),
    date,
    expires: expires.trim(),
  };
  const judgement = judged({ stated: waiver, source: { kind: 'file', place: '' } }, date);
  return judgement.ok ? { ok: true, waiver } : judgement;
}

/** The list with the waiver at its end, in place of the one that accepted the same finding before. */
export function withWaiver(waivers: readonly GivenWaiver[], waiver: StatedWaiver): readonly StatedWaiver[] {
  return [...withoutWaiver(waivers, waiver.finding), waiver];
}

/** The list without the waivers of a finding. */
export function withoutWaiver(waivers: readonly GivenWaiver[], fingerprint: string): readonly StatedWaiver[] {
  return waivers.map(({ stated }) => stated).filter(({ finding }) => finding !== fingerprint);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
