/** Waivers against findings: which finding each accepts, and why the others accept none. */
import type { IsoDate } from '../../workbook/serial-date';
import type { Snapshot } from '../../workbook/snapshot';
import type { Finding, RuleOutcome } from '../review';
import { factsOf } from './facts';
import { judged } from './judge';
import { waiverKey, waiverWords, type GivenWaiver, type Waiver } from './waiver';
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
  const placed = new Places(input, inForce).placed();
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
  const known = new Set<string>();
  return waivers.filter(({ stated }) => {
    const key = waiverKey(stated);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** Findings by what a waiver knows of them. Linear, however many findings and waivers share a fingerprint or subject. */
class Places {
  private readonly present: ReadonlySet<string>;
  private readonly ran: ReadonlySet<string>;
  private readonly same = new Map<string, Queue>();
  private readonly alike = new Map<string, Queue>();

  constructor(
    { findings, rules, snapshot }: WaiversInput,
    private readonly waivers: readonly Waiver[],
  ) {
    this.present = new Set(findings.map(({ fingerprint }) => fingerprint));
    this.ran = new Set(rules.filter(({ status }) => status === 'ran').map(({ id }) => id));
    const wanted = new Set(waivers.flatMap((waiver) => [waiver.finding, aboutKey(waiver.rule, waiver.subject)]));
    findings.forEach(({ fingerprint, ruleId, subject, ...finding }, at) => {
      const about = aboutKey(ruleId, subject);
      if (!wanted.has(fingerprint) && !wanted.has(about)) return;
      const facts = factsOf(finding, snapshot);
      queueOf(this.same, [fingerprint, ruleId, facts].join('\0')).add(at);
      queueOf(this.alike, [about, facts].join('\0')).add(at);
    });
  }

  placed(): { readonly byFinding: ReadonlyMap<number, Waiver>; readonly unused: WaiversReport['unused'] } {
    const byFinding = new Map<number, Waiver>();
    const claim = (waiver: Waiver, queue: Queue | undefined): boolean => {
      const at = queue?.first(byFinding);
      if (at !== undefined) byFinding.set(at, waiver);
      return at !== undefined;
    };
    const left = this.waivers.filter((waiver) => !claim(waiver, this.same.get(sameKey(waiver))));
    // Of findings that share rule and subject, rows that are sorted anew exchange the fingerprints.
    const unused = left.filter((waiver) => !claim(waiver, this.alike.get(alikeKey(waiver))));
    return { byFinding, unused: unused.map((waiver) => ({ waiver, reason: this.whyUnused(waiver) })) };
  }

  private whyUnused(waiver: Waiver): UnusedReason {
    if (this.same.has(sameKey(waiver))) return 'repeated';
    if (this.present.has(waiver.finding)) return 'changed';
    return this.ran.has(waiver.rule) ? 'gone' : 'notRun';
  }
}

/** Places of findings that are the same to a waiver, of which each is given away once. */
class Queue {
  private readonly places: number[] = [];
  private next = 0;

  add(place: number): void {
    this.places.push(place);
  }

  /** The first that is not taken. */
  first(taken: ReadonlyMap<number, unknown>): number | undefined {
    for (;;) {
      const place = this.places[this.next];
      if (place === undefined || !taken.has(place)) return place;
      this.next += 1;
    }
  }
}

function queueOf(queues: Map<string, Queue>, key: string): Queue {
  const queue = queues.get(key) ?? new Queue();
  queues.set(key, queue);
  return queue;
}

function sameKey({ finding, rule, facts }: Waiver): string {
  return [finding, rule, facts].join('\0');
}

function alikeKey({ rule, subject, facts }: Waiver): string {
  return [aboutKey(rule, subject), facts].join('\0');
}

function aboutKey(rule: string, subject: string): string {
  return `${rule}\0${waiverWords(subject)}`;
}
