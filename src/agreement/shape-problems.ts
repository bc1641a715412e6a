/** Puts what the schema check found into sentences for the agreement's owner. */
import type { z } from 'zod';
import { agreementJsonSchema, memberNamesAt, type JsonSchema } from './json-schema';
import { matchKey } from './match-key';
import { nearestOf } from './near-miss';
import type { AgreementProblem, Fault, Path } from './problem';
import { problemOf, valueAt } from './problem';

type Issue = z.core.$ZodIssue;
type Sentence = Pick<Fault, 'code' | 'message' | 'remedy'>;

/** What was checked, and against what. */
interface Checked {
  readonly root: unknown;
  readonly schema: JsonSchema;
}

/** Every issue as one problem (one for each unknown name); `root` is what was checked. */
export function shapeProblems(
  issues: readonly Issue[],
  root: unknown,
  schema: JsonSchema = agreementJsonSchema(),
): readonly AgreementProblem[] {
  const checked = { root, schema };
  return issues.flatMap((issue) => faultsOf(issue, [], checked)).map((fault) => problemOf(fault, root));
}

function faultsOf(issue: Issue, above: Path, checked: Checked): readonly Fault[] {
  const at = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      severity: 'error',
      at: [...at, key],
      ...unknownMember(key, memberNamesAt(checked.schema, at)),
    }));
  }
  const inner = issue.code === 'invalid_union' ? deeperIssues(issue.errors) : [];
  if (inner.length > 0) return inner.flatMap((deeper) => faultsOf(deeper, at, checked));
  return [{ severity: 'error', at, ...sentenceOf(issue, at, valueAt(checked.root, at)) }];
}

/** Of the kinds that a part may be, the one that was meant: whose fault lies inside it, not in the part itself. */
function deeperIssues(alternatives: readonly (readonly Issue[])[]): readonly Issue[] {
  return (
    alternatives.find((issues) => issues.some((issue) => issue.code !== 'invalid_type' || issue.path.length > 0)) ?? []
  );
}

function unknownMember(key: string, names: readonly string[]): Sentence {
  const meant = nearestName(key, names);
  return {
    code: 'shape.unknown-name',
    message: `${quoted(key)} means nothing here.`,
    remedy:
      meant === null
        ? `Take it out. Known here: ${names.join(', ')}.`
        : `Did you mean ${quoted(meant)}? If not, take it out.`,
  };
}

function sentenceOf(issue: Issue, at: Path, value: unknown): Sentence {
  const name = nameOf(at);
  if (value === undefined) {
    return { code: 'shape.missing', message: `${name} is missing.`, remedy: `Add it: ${expectedBy(issue)}.` };
  }
  switch (issue.code) {
    case 'invalid_format':
      return {
        code: 'shape.format',
        message: `${name} is ${shown(value)}, and ${issue.message}.`,
        remedy: 'Write it in that form.',
      };
    case 'too_small':
    case 'too_big':
      return sizeSentence(issue, name, value);
    case 'invalid_value':
      return choiceSentence(issue.values, name, value);
    case 'invalid_union':
      if (issue.errors.length === 0 && 'options' in issue) return choiceSentence(issue.options ?? [], name, value);
      return kindSentence(expectedBy(issue), name, value);
    default:
      return kindSentence(expectedBy(issue), name, value);
  }
}

function kindSentence(expected: string, name: string, value: unknown): Sentence {
  return {
    code: 'shape.kind',
    message: `${name} is ${shown(value)} where ${expected} belongs.`,
    remedy: `Write ${expected}${typeof value === 'string' && expected.includes('number') ? ', without quotation marks' : ''}.`,
  };
}

function choiceSentence(choices: readonly unknown[], name: string, value: unknown): Sentence {
  const words = choices.map(String);
  const meant = typeof value === 'string' ? nearestName(value, words) : null;
  const one = words.length === 1 ? (words[0] ?? '') : `one of ${words.join(', ')}`;
  return {
    code: 'shape.choice',
    message: `${name} is ${shown(value)}, and must be ${one}.`,
    remedy: meant === null ? `Write ${one}.` : `Did you mean ${quoted(meant)}?`,
  };
}

type SizeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

function sizeSentence(issue: SizeIssue, name: string, value: unknown): Sentence {
  const low = issue.code === 'too_small';
  const limit = String(low ? issue.minimum : issue.maximum);
  if (issue.origin === 'string') {
    return {
      code: 'shape.size',
      message: `${name} is empty.`,
      remedy: 'Write the text, or take it out if it may be left out.',
    };
  }
  const bound = issue.exact === true ? `exactly ${limit}` : `${low ? 'at least' : 'at most'} ${limit}`;
  if (Array.isArray(value)) {
    const count = value.length === 0 ? 'no entry' : value.length === 1 ? '1 entry' : `${String(value.length)} entries`;
    return { code: 'shape.size', message: `${name} has ${count}, and needs ${bound}.`, remedy: `Give ${bound}.` };
  }
  return {
    code: 'shape.size',
    message: `${name} is ${shown(value)}, and must be ${bound}.`,
    remedy: `Write ${bound}.`,
  };
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a group of named values'],
  ['null', 'null'],
]);

function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS.get(issue.expected) ?? issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(' or ');
    case 'invalid_union': {
      const kinds = issue.errors.flatMap((issues) => issues.map(expectedBy));
      return kinds.length > 0 ? [...new Set(kinds)].join(' or ') : 'one of the kinds known here';
    }
    default:
      return 'a value';
  }
}

/** The name of a part for a sentence: its own, or of a list's entry the list's too. */
function nameOf(at: Path): string {
  const last = at.at(-1);
  if (last === undefined) return 'The agreement';
  if (typeof last === 'string') return quoted(last);
  const list = at.at(-2);
  return `Item ${String(last + 1)}${typeof list === 'string' ? ` of ${quoted(list)}` : ''}`;
}

function nearestName(word: string, names: readonly string[]): string | null {
  return nearestOf(
    matchKey(word),
    names.map((name) => [matchKey(name), name] as const),
  );
}

/** Long texts are cut: a sentence must stay readable. */
const SHOWN = 60;

function quoted(text: string): string {
  return `“${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}”`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of named values';
  return String(value);
}
