/** Waivers against findings: which finding each accepts, and why the others accept none. */
import type { IsoDate } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import type { Finding, RuleOutcome } from '../review';
import { factsOf } from './facts';
import { judged } from './judge';
import { isSameWaiver, waiverWords, type GivenWaiver, type Waiver } from './waiver';
import { NO_WAIVERS, type RefusedWaiver, type UnusedReason, type WaiversReport } from './waivers-report';

export interface WaiversInput {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
  /** The earlier of two that accept the same finding prevails. */
  readonly waivers: readonly GivenWaiver[];
  /** The workbook that the findings are of. */
  readonly snapshot: Snapshot;
  /** The day of the check; where it is not known, no waiver can be in force. */
  readonly today: IsoDate | null;
}

export interface WithWaivers {
  /** In the same order; the findings that are accepted carry their waiver, and change in nothing else. */
  readonly findings: readonly Finding[];
  readonly waivers: WaiversReport;
}

/** A waiver accepts at most one finding, and a finding is accepted by at most one waiver. */
export function applyWaivers(input: WaiversInput): WithWaivers {
  const { findings } = input;
  if (input.waivers.length === 0) return { findings, waivers: NO_WAIVERS };
  const { inForce, expired, refused } = sorted(input);
  const placed = new Places(input).placed(inForce);
  const accepted = findings.map((finding, at) => {
    const waiver = placed.byFinding.get(at);
    return waiver ? { ...finding, waiver } : finding;
  });
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    findings: accepted,
    waivers: {
      applied: accepted.flatMap(({ waiver, fingerprint }) => (waiver ? [{ waiver, fingerprint }] : [])),
      expired: expired.map((waiver) => ({ waiver, isStillFound: present.has(waiver.finding) })),
      unused: placed.unused,
      refused,
    },
  };
}

interface Sorted {
  readonly inForce: readonly Waiver[];
  readonly expired: readonly Waiver[];
  readonly refused: readonly RefusedWaiver[];
}

function sorted({ waivers, today }: WaiversInput): Sorted {
  const given = withoutRepeats(waivers);
  if (today === null) {
    const reasons = ['the date of this check is not known'];
    return { inForce: [], expired: [], refused: given.map((one) => ({ ...one, reasons })) };
  }
  const inForce: Waiver[] = [];
  const expired: Waiver[] = [];
  const refused: RefusedWaiver[] = [];
  for (const one of given) {
    const judgement = judged(one, today);
    if (!judgement.ok) refused.push({ ...one, reasons: judgement.reasons });
    else if (judgement.waiver.expires < today) expired.push(judgement.waiver);
    else inForce.push(judgement.waiver);
  }
  return { inForce, expired, refused };
}

/** The same waiver may stand in a file and in the workbook: it is one. */
function withoutRepeats(waivers: readonly GivenWaiver[]): readonly GivenWaiver[] {
  const known = new Map<string, GivenWaiver[]>();
  return waivers.filter((one) => {
    const alike = known.get(one.stated.finding) ?? [];
    if (alike.some(({ stated }) => isSameWaiver(stated, one.stated))) return false;
    known.set(one.stated.finding, [...alike, one]);
    return true;
  });
}

/** Findings by what a waiver knows of them. */
class Places {
  private readonly byFingerprint: ReadonlyMap<string, readonly number[]>;
  private readonly bySubject: ReadonlyMap<string, readonly number[]>;
  private readonly facts = new Map<number, string>();
  private readonly ran: ReadonlySet<string>;

  constructor(private readonly of: WaiversInput) {
    this.byFingerprint = placesBy(of.findings, ({ fingerprint }) => fingerprint);
    this.bySubject = placesBy(of.findings, ({ ruleId, subject }) => aboutKey(ruleId, subject));
    this.ran = new Set(of.rules.filter(({ status }) => status === 'ran').map(({ id }) => id));
  }

  placed(waivers: readonly Waiver[]): {
    readonly byFinding: ReadonlyMap<number, Waiver>;
    readonly unused: WaiversReport['unused'];
  } {
    const byFinding = new Map<number, Waiver>();
    const claim = (waiver: Waiver, among: readonly number[]): boolean => {
      const at = among.find((place) => !byFinding.has(place) && this.isAccepted(place, waiver));
      if (at !== undefined) byFinding.set(at, waiver);
      return at !== undefined;
    };
    const left = waivers.filter((waiver) => !claim(waiver, this.sameFinding(waiver)));
    // Of findings that share rule and subject, rows that are sorted anew exchange the fingerprints.
    const unused = left.filter((waiver) => !claim(waiver, this.sameSubject(waiver)));
    return {
      byFinding,
      unused: unused.map((waiver) => ({ waiver, reason: this.whyUnused(waiver) })),
    };
  }

  private whyUnused(waiver: Waiver): UnusedReason {
    const same = this.sameFinding(waiver);
    if (same.some((at) => this.isAccepted(at, waiver))) return 'repeated';
    if (same.length > 0) return 'changed';
    return this.ran.has(waiver.rule) ? 'gone' : 'notRun';
  }

  private sameFinding({ finding }: Waiver): readonly number[] {
    return this.byFingerprint.get(finding) ?? [];
  }

  private sameSubject({ rule, subject }: Waiver): readonly number[] {
    return this.bySubject.get(aboutKey(rule, subject)) ?? [];
  }

  /** Whether the finding is of the waiver's rule and as it was when it was accepted. */
  private isAccepted(at: number, waiver: Waiver): boolean {
    const finding = this.of.findings[at];
    if (finding?.ruleId !== waiver.rule) return false;
    const facts = this.facts.get(at) ?? factsOf(finding, this.of.snapshot);
    this.facts.set(at, facts);
    return facts === waiver.facts;
  }
}

function placesBy(
  findings: readonly Finding[],
  key: (finding: Finding) => string,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  findings.forEach((finding, at) => {
    const known = places.get(key(finding));
    if (known) known.push(at);
    else places.set(key(finding), [at]);
  });
  return places;
}

function aboutKey(rule: string, subject: string): string {
  return `${rule}\0${waiverWords(subject)}`;
}
