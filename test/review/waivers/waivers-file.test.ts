/** Waivers as JSON: what is written is read again, and what cannot be used is told with its place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { loadWaivers, waiversText } from '../../../src/review/waivers';
import { parse } from '../../reports/parse';
import { stated } from './stated';

const SCHEMA = join(__dirname, '../../../assets/schemas/waivers.schema.json');
const problemsOf = (text: string): readonly string[] => {
  const loaded = loadWaivers(text);
  return loaded.ok ? [] : loaded.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('a file of waivers', () => {
  it('says what it was written with', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (reasons) => {
        const waivers = reasons.map((reason) => stated({ reason }));
        const loaded = loadWaivers(waiversText(waivers));
        expect(loaded.ok && loaded.waivers.map((one) => one.stated)).toEqual(waivers);
      }),
    );
  });

  it('is as the published schema says', () => {
    const valid = new Ajv().compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
    expect(valid(parse(waiversText([stated()])))).toBe(true);
    expect(valid({ formatVersion: 1, waivers: [stated({ reason: '' })] })).toBe(false);
    expect(valid({ formatVersion: 1, waivers: [{ ...stated(), severity: 'note' }] })).toBe(false);
  });

  it('may begin with a byte order mark and name its schema', () => {
    const text = `\uFEFF${JSON.stringify({ $schema: 'waivers.schema.json', formatVersion: 1, waivers: [stated()] })}`;
    expect(problemsOf(text)).toEqual([]);
  });

  it('says of each waiver which one it is', () => {
    const loaded = loadWaivers(waiversText([stated(), stated({ subject: 'other' })]));
    expect(loaded.ok && loaded.waivers[1]?.source).toEqual({ kind: 'file', place: 'item 2' });
  });

  it('leaves it to the review to refuse a waiver that says too little', () => {
    const loaded = loadWaivers('{ "formatVersion": 1, "waivers": [{ "rule": "R602" }] }');
    expect(loaded.ok && loaded.waivers[0]?.stated).toMatchObject({ rule: 'R602', reason: '', expires: '' });
  });

  it.each([
    ['', 'the file: The file is empty.'],
    ['{', 'the file: The file is not JSON: it goes wrong at line 1, column 2.'],
    ['[]', 'the file: The file is no list of waivers.'],
    ['null', 'the file: The file is no list of waivers.'],
    ['7', 'the file: The file is no list of waivers.'],
    ['{ "formatVersion": 2, "waivers": [] }', 'formatVersion: “formatVersion” is 2, and must be 1.'],
    ['{ "formatVersion": 1 }', 'waivers: “waivers” is missing.'],
    ['{ "formatVersion": 1, "waivers": {} }', 'waivers: “waivers” is a group of named values where a list belongs.'],
    [
      '{ "formatVersion": 1, "waivers": [{}, { "reason": 5 }] }',
      'waivers › item 2 › reason: “reason” is 5 where a text belongs.',
    ],
    ['{ "formatVersion": 1, "waivers": ["R602"] }', expect.stringMatching(/^waivers › item 1: Item 1 of “waivers” is the text/)],
    [
      '{ "formatVersion": 1, "waivers": [{ "reasn": "x" }] }',
      'waivers › item 1 › reasn: “reasn” means nothing here.',
    ],
    [
      '{ "formatVersion": 1, "waivers": [{ "__proto__": { "reason": "x" } }] }',
      'waivers › item 1 › __proto__: “__proto__” means nothing here.',
    ],
    ['{ "formatVersion": 1, "waivers": [{ "constructor": "x" }] }', 'waivers › item 1 › constructor: “constructor” means nothing here.'],
  ])('%j is told what is wrong with it', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  }); // prettier-ignore

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(typeof loadWaivers(text).ok).toBe('boolean');
      }),
    );
  });
});
