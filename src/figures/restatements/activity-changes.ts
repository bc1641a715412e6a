/** Activity rows held against those of earlier returns, matched by reference; one pass over each table. */
import { matchKey } from '../../agreement/match-key';
import type { FieldOf } from '../../agreement/model';
import { ReadState, type ActivityTable } from '../../reading/return';
import type { ReportedIn } from './restatement';

export type ComparedField = Exclude<FieldOf<'activity'>, 'reference'>;

const COMPARED: readonly ComparedField[] = [
  'date', 'schoolNumber', 'schoolName', 'service', 'priority', 'activityType', 'days', 'order', 'funding',
]; // prettier-ignore

/** A table that rows are held against, and the days (since 1 January 1970, both inclusive) that it lists in full. */
export interface ActivitySource {
  readonly table: ActivityTable;
  readonly reportedIn: ReportedIn;
  readonly from: number;
  readonly to: number;
}

export interface PastRecord {
  readonly source: ActivitySource;
  readonly at: number;
}

export interface ChangedRecord {
  /** The record now. */
  readonly at: number;
  readonly was: PastRecord;
  readonly fields: readonly ComparedField[];
}

export interface AddedRecord {
  /** The record now. */
  readonly at: number;
  /** The return that should have listed it. */
  readonly source: ActivitySource;
}

/** Records by their place in the tables, in the order of the tables. */
export interface ActivityChanges {
  readonly now: ActivityTable;
  readonly changed: readonly ChangedRecord[];
  readonly added: readonly AddedRecord[];
  readonly removed: readonly PastRecord[];
}

/**
 * What is not as the sources had it; the first source that has a reference speaks for it. Rows without a reference are
 * not compared, nor is a value that one of both could not read, nor any copy of a reference but the first.
 */
export function activityChanges(now: ActivityTable, sources: readonly ActivitySource[]): ActivityChanges {
  const firstNow = firstRecords(now);
  const matched = new Uint8Array(now.count);
  const changed: ChangedRecord[] = [];
  const removed: PastRecord[] = [];
  for (const source of sources) {
    const differing = comparison(now, source.table);
    for (const [reference, at] of firstRecords(source.table)) {
      if (!isWithin(source.table, at, source)) continue;
      const own = firstNow.get(reference);
      if (own === undefined) {
        removed.push({ source, at });
      } else if (matched[own] === 0) {
        matched[own] = 1;
        const fields = differing(own, at);
        if (fields.length > 0) changed.push({ at: own, was: { source, at }, fields });
      }
    }
  }
  const added = [...firstNow.values()].flatMap((at): readonly AddedRecord[] => {
    const source = matched[at] === 0 && sources.find((one) => isWithin(now, at, one));
    return source ? [{ at, source }] : [];
  });
  return { now, changed: changed.sort((left, right) => left.at - right.at), added, removed };
}

/** Reference → its first record. */
function firstRecords({ reference, count }: ActivityTable): ReadonlyMap<string, number> {
  const { values, states, pool } = reference;
  const seen = new Uint8Array(pool.length);
  const first = new Map<string, number>();
  for (let at = 0; at < count; at += 1) {
    const place = values[at] ?? 0;
    if (states[at] !== ReadState.value || seen[place] === 1) continue;
    seen[place] = 1;
    first.set(pool[place] ?? '', at);
  }
  return first;
}

/** Without limits every row is within, its date read or not. */
function isWithin({ date }: ActivityTable, at: number, { from, to }: ActivitySource): boolean {
  if (from === -Infinity && to === Infinity) return true;
  const day = date.values[at] ?? 0;
  return date.states[at] === ReadState.value && day >= from && day <= to;
}

type Differs = (now: number, was: number) => boolean;

function comparison(now: ActivityTable, was: ActivityTable): (now: number, was: number) => readonly ComparedField[] {
  const fields = COMPARED.filter((field) => now[field].column !== null && was[field].column !== null);
  const tests = fields.map((field) => ({ field, differs: differing(now, was, field) }));
  return (at, other) => tests.filter(({ differs }) => differs(at, other)).map(({ field }) => field);
}

function differing(now: ActivityTable, was: ActivityTable, field: ComparedField): Differs {
  const [own, other] = [now[field], was[field]];
  const isSame = valuesAlike(own, other);
  return (at, before) => {
    const [stateNow, stateThen] = [own.states[at], other.states[before]];
    if (isUnread(stateNow) || isUnread(stateThen)) return false;
    const [hasNow, hadThen] = [stateNow === ReadState.value, stateThen === ReadState.value];
    return hasNow !== hadThen || (hasNow && !isSame(own.values[at] ?? 0, other.values[before] ?? 0));
  };
}

function isUnread(state: number | undefined): boolean {
  return state === ReadState.unknown || state === ReadState.unreadable;
}

type Column = ActivityTable[ComparedField];

/** Codes of both tables are places in the same list, that of the agreement; texts are looked up once a pool. */
function valuesAlike(own: Column, other: Column): Differs {
  if (!('pool' in own && 'pool' in other)) return (now, was) => now === was;
  const keys = new Map<string, number>();
  const keyed = (pool: readonly string[]) =>
    Int32Array.from(pool, (text) => {
      const key = matchKey(text);
      const known = keys.get(key) ?? keys.size;
      keys.set(key, known);
      return known;
    });
  const [ownKeys, otherKeys] = [keyed(own.pool), keyed(other.pool)];
  return (now, was) => ownKeys[now] === otherKeys[was];
}
