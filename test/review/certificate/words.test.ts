/** What a seal comes to in words: each change, and each outcome. */
import { agreementDigest } from '../../../src/agreement/digest';
import {
  changeText,
  foundText,
  sealWords,
  verify,
  type ContentChange,
  type Verification,
} from '../../../src/review/certificate';
import { AGREEMENT, sealedSample } from './sealed-july';

jest.setTimeout(120_000);

const july = sealedSample();
const unchanged = verify(july.snapshot, agreementDigest(AGREEMENT));
if (unchanged.kind !== 'unchanged') throw new Error('the sample is not sealed');
const { certificate } = unchanged;

const cells = (rows: readonly number[], columns: readonly number[], isExact = true): ContentChange => ({
  kind: 'cells',
  sheet: 'KPIs',
  rows,
  columns,
  isExact,
});
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

describe('a change in words', () => {
  it.each<readonly [ContentChange, string]>([
    [{ kind: 'sheetAdded', sheet: 'Extra' }, 'The sheet “Extra” was added or renamed.'],
    [{ kind: 'sheetRemoved', sheet: 'Days' }, 'The sheet “Days” was removed or renamed.'],
    [{ kind: 'sheetsReordered' }, 'The sheets stand in another order.'],
    [{ kind: 'rowsAdded', sheet: 'Activity', row: 11, count: 1 }, 'On “Activity”, row 12 was added.'],
    [{ kind: 'rowsAdded', sheet: 'Activity', row: 11, count: 3 }, 'On “Activity”, rows 12 to 14 were added.'],
    [
      { kind: 'rowsRemoved', sheet: 'Activity', row: 11, count: 1 },
      'On “Activity”, 1 row was removed above what is now row 12.',
    ],
    [
      { kind: 'rowsRemoved', sheet: 'Activity', row: 11, count: 2 },
      'On “Activity”, 2 rows were removed above what is now row 12.',
    ],
    [
      { kind: 'rows', sheet: 'Activity', rows: [4, 5], sealedCount: 7 },
      'On “Activity”, 7 rows became 2 rows from row 5 on, with other values.',
    ],
    [{ kind: 'somewhere', sheet: 'Days' }, 'On “Days”, something changed; which cell cannot be told.'],
    [cells([11], [6]), 'The cell KPIs!G12 changed.'],
    [cells([11], [6, 7]), 'On “KPIs”, the cells G12 and H12 changed.'],
    [cells([1, 2, 4], [0]), 'On “KPIs”, the cells A2, A3 and A5 changed.'],
    [
      cells([1, 4], [0, 2], false),
      'On “KPIs”, at least one cell changed in each of the rows 2 and 5, and in each of the columns A and C.',
    ],
  ])('of %j is: %s', (change, words) => {
    expect(changeText(change)).toBe(words);
  });

  it('names the first of many and counts the rest', () => {
    expect(changeText(cells(upTo(30), [0]))).toMatch(/the cells A1, A2, .*, A20 and 10 more changed\.$/);
    expect(changeText(cells(upTo(25), upTo(30), false))).toMatch(
      /rows 1, .*, 20 and 5 more, and in each of the columns A, .*, T and 10 more\.$/,
    );
  });

  it('keeps a sheet’s name from rewriting the sentence', () => {
    expect(changeText({ kind: 'sheetAdded', sheet: 'a\u202Eb\nc' })).toBe('The sheet “a b c” was added or renamed.');
  });
});

describe('the outcome in words', () => {
  it('is nothing where the return is not sealed', () => {
    expect(sealWords({ kind: 'unsealed' })).toBeNull();
  });

  it('tells the first changes and counts the rest', () => {
    const changes = upTo(25).map((at): ContentChange => ({ kind: 'sheetAdded', sheet: `Sheet ${String(at)}` }));
    const changed: Verification = { kind: 'changed', certificate, isSameAgreement: true, changes };
    const words = sealWords(changed);
    expect(words?.sentence).toBe('This is not what was checked: the return has changed since it was sealed.');
    expect(words?.details.slice(19, 21)).toEqual(['The sheet “Sheet 19” was added or renamed.', 'And 5 more changes.']);
  });

  it('names what was found, who can trust it, and what to do', () => {
    const details = sealWords(unchanged)?.details.join(' ') ?? '';
    expect(details).toContain(
      'Sealed 5 August 2014, 09:30 UTC with SDA Return Checker 0.1.0: 3 warnings and 4 notes were found;',
    );
    expect(details).toContain('It is a digest and not a signature');
    expect(sealWords({ kind: 'altered', reason: 'a cell differs' })).toEqual({
      sentence: 'The certificate in this workbook has itself been changed, so it shows nothing: a cell differs.',
      details: ['Ask the supplier for the sealed file as it was, or check this one anew.'],
    });
  });

  it.each([
    [{ error: 0, warning: 0, query: 0, note: 0 }, undefined, 'nothing was found'],
    [{ error: 1, warning: 0, query: 0, note: 0 }, undefined, '1 error was found'],
    [
      { error: 2, warning: 0, query: 1, note: 0 },
      { error: 1, warning: 0, query: 0, note: 0 },
      '2 errors (1 waived) and 1 query were found',
    ],
  ])('counts %j as found', (counts, waived, words) => {
    expect(foundText(counts, waived)).toBe(words);
  });
});
