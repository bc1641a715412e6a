/**
 * Runs one batch as Excel does: object paths are resolved when an action needs them, actions run in order, and the first
 * that fails ends the batch with what ran before it still applied. Members are those of the classes in `api/`, by name;
 * a member that is not there is an error that names it.
 */
import { ApiError, itemNotFound, notModelled } from './api-error';
import { serviceOf } from './api/services';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Error: null | {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
}

const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
  update: 7,
} as const;
const PathType = { root: 1, constructed: 2, method: 3, property: 4, indexer: 5 } as const;

/** A class of the API: its getters, setters and methods are the members that Excel has. */
export type ApiObject = object;

/** Called before each action with its number over the life of the session; throws to play a fault. */
export type BeforeAction = (action: Action) => void;

export function runBatch(root: ApiObject, batch: Batch, beforeAction: BeforeAction): BatchAnswer {
  const run = new BatchRun(root, batch);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      beforeAction(action);
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (thrown) {
      if (!(thrown instanceof ApiError)) throw thrown;
      const error = { Code: thrown.code, Message: thrown.message, Location: action.Name, ActionIndex: index };
      return { Error: error, Results: results, TraceIds: [] };
    }
  }
  return { Error: null, Results: results, TraceIds: [] };
}

class BatchRun {
  private readonly objects = new Map<number, ApiObject | null>();

  constructor(
    private readonly root: ApiObject,
    private readonly batch: Batch,
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target === null ? null : instanceValue(target);
      case ActionType.query:
        return target === null ? null : queried(target, action.QueryInfo?.Select ?? []);
      case ActionType.method:
        // Keeping a reference for later requests needs nothing here: objects are found anew by their paths.
        if (action.Name === '_KeepReference' || action.Name === '_RemoveReference') return null;
        // What is asked of a null object does nothing: `getItemOrNullObject("Sample").delete()` is usual.
        return target === null ? null : (call(target, action.Name, this.args(action.ArgumentInfo)) ?? null);
      case ActionType.setProperty:
        assign(existing(target), action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw notModelled(`action type ${String(action.ActionType)}`);
    }
  }

  private object(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) throw new ApiError('InvalidObjectPath', `There is no object path ${String(id)}.`);
    const object = this.resolve(path);
    this.objects.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.constructed) return serviceOf(path.Name);
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.args(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.property:
        return asObject(read(parent, path.Name), parent, path.Name);
      case PathType.method:
        return asObject(call(parent, path.Name, args), parent, path.Name);
      case PathType.indexer:
        return asObject(call(parent, 'GetItem', args), parent, 'GetItem');
      default:
        throw notModelled(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, at) => {
      const id = references[at];
      return typeof id === 'number' && id > 0 ? this.object(id) : argument;
    });
  }
}

function existing(target: ApiObject | null): ApiObject {
  if (target === null) throw itemNotFound();
  return target;
}

function asObject(value: unknown, parent: ApiObject, member: string): ApiObject | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return value;
  throw notModelled(`${parent.constructor.name}.${member} as an object`);
}

/** What is told of an object that has come to be: its id, by which Office.js finds it again. */
function instanceValue(target: ApiObject): Record<string, unknown> {
  return 'id' in target ? { _Id: target.id, Id: target.id } : {};
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function memberOf(target: ApiObject, name: string): { readonly key: string; readonly descriptor: PropertyDescriptor } {
  const key = camel(name);
  for (let proto: unknown = target; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, key);
    if (descriptor && key !== 'constructor') return { key, descriptor };
  }
  throw notModelled(`${target.constructor.name}.${key}`);
}

function read(target: ApiObject, name: string): unknown {
  const { descriptor } = memberOf(target, name);
  if (descriptor.get) return descriptor.get.call(target) as unknown;
  if (typeof descriptor.value === 'function') throw notModelled(`${target.constructor.name}.${name} as a property`);
  return descriptor.value as unknown;
}

function call(target: ApiObject, name: string, args: readonly unknown[]): unknown {
  const { descriptor } = memberOf(target, name);
  if (typeof descriptor.value !== 'function') throw notModelled(`${target.constructor.name}.${name}()`);
  return (descriptor.value as (...list: unknown[]) => unknown).apply(target, [...args]);
}

function assign(target: ApiObject, name: string, value: unknown): void {
  const { descriptor } = memberOf(target, name);
  if (!descriptor.set)
    throw new ApiError('InvalidOperation', `${target.constructor.name}.${camel(name)} is read-only.`);
  descriptor.set.call(target, value);
}

/** The answer to a load: "name" → {Name}, "worksheet/name" → {Worksheet: {Name}}, the same for each item of a collection. */
function queried(target: ApiObject, select: readonly string[]): unknown {
  if ('items' in target && Array.isArray(target.items)) {
    const items = target.items as readonly ApiObject[];
    return { _Items: items.map((item) => ({ ...instanceValue(item), ...loaded(item, select) })) };
  }
  return loaded(target, select);
}

/** Every property that is a value and no object, which a load without names asks for. */
function plainProperties(target: ApiObject): readonly string[] {
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(target) as object));
  return descriptors.flatMap(([name, descriptor]) => {
    const value: unknown = descriptor.get?.call(target);
    return value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value)) ? [] : [name];
  });
}

function loaded(target: ApiObject, select: readonly string[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of select) {
    const [head = '', ...rest] = path.split('/');
    if (head === '*') Object.assign(answer, loaded(target, plainProperties(target)));
    else if (rest.length === 0) answer[pascal(head)] = read(target, head);
    else nested.set(head, [...(nested.get(head) ?? []), rest.join('/')]);
  }
  for (const [head, paths] of nested) {
    const inner = asObject(read(target, head), target, head);
    answer[pascal(head)] = inner === null ? null : queried(inner, paths);
  }
  return answer;
}
