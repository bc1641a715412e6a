/** Whether the marks that a workbook holds are those of its review. */
import { applyMarkup, editCells, readWorkbook, recordIn } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { waiversSheet } from '../../src/markup/waivers-sheet';
import { review } from '../../src/review';
import { marksStanding, marksStamp } from '../../src/review/marks-standing';
import { accept } from '../../src/review/waivers';
import type { ReviewInput } from '../../src/review/review-with';
import { editsTo } from '../../src/workbook/cell-edit';
import { isoDate } from '../../src/workbook/serial-date';
import { ERRORS } from '../markup/cases';
import { AGREEMENT } from '../reports/reviews-in-memory';
import { sealedSample } from './certificate/sealed-july';

const AT = '2014-08-03T14:20:31.123Z';
const SHOWN = '2014-08-03T14:20Z';
const LATER = '2014-09-01T08:00:00.000Z';

function marked(bytes: Uint8Array, at: string): Uint8Array {
  const snapshot = readWorkbook(bytes);
  const of = review({ snapshot, agreement: AGREEMENT });
  return applyMarkup(bytes, markupOf({ review: of, snapshot, agreement: AGREEMENT, at }));
}

function told(bytes: Uint8Array, other: Partial<ReviewInput> = {}): unknown {
  const snapshot = readWorkbook(bytes);
  return marksStanding(review({ snapshot, agreement: AGREEMENT, ...other }), snapshot);
}

describe('the marks in a workbook', () => {
  const file = marked(ERRORS.bytes, AT);

  it('are none where there are none', () => {
    expect(told(ERRORS.bytes)).toEqual({ kind: 'none' });
  });

  it('are of this review where it is the same, and tell when they were put on', () => {
    expect(told(file)).toEqual({ kind: 'ofThisReview', at: SHOWN });
  });

  it('put on again by the same review keep their moment, so that no byte changes', () => {
    expect(Buffer.compare(marked(file, LATER), file)).toBe(0);
  });

  it('stay of this review when the return is sealed, which they do not speak of', () => {
    const { original, bytes } = sealedSample('2014-07');
    expect(
      marksStamp(review({ snapshot: readWorkbook(bytes), agreement: AGREEMENT, earlier: [] }), readWorkbook(bytes)),
    ).toBe(
      marksStamp(
        review({ snapshot: readWorkbook(original), agreement: AGREEMENT, earlier: [] }),
        readWorkbook(original),
      ),
    );
  });

  it('are of an earlier review once any value is another, a commentary too, and are renewed by marking up again', () => {
    const snapshot = readWorkbook(file);
    const cell = { sheet: 'Cover', row: 1, column: 1 };
    const changed = editCells(file, editsTo(snapshot, cell, { kind: 'text', value: 'Another word' })).bytes;
    expect(told(changed)).toEqual({ kind: 'ofEarlierReview', at: SHOWN });
    expect(told(marked(changed, LATER))).toEqual({ kind: 'ofThisReview', at: '2014-09-01T08:00Z' });
  });

  it('are of an earlier review by another agreement, with an earlier return, and once a finding is accepted', () => {
    const earlier = { kind: 'ofEarlierReview', at: SHOWN };
    expect(told(file, { agreement: { ...AGREEMENT, version: '9.9' } })).toEqual(earlier);
    expect(told(file, { earlier: [ERRORS.snapshot] })).toEqual(earlier);
    const [finding] = ERRORS.outcome.findings;
    const [date, expires] = [isoDate(2014, 8, 5), isoDate(2014, 12, 31)];
    if (!finding || !date || !expires) throw new Error('nothing to accept');
    const outcome = accept(finding, ERRORS.snapshot, { reason: 'Agreed', role: 'Contract officer', date, expires });
    if (!outcome.ok) throw new Error(outcome.reasons.join());
    const sheet = waiversSheet([outcome.waiver], readWorkbook(file));
    const waived = recordIn(file, [{ kind: 'write', sheet }]);
    expect(told(waived, { today: date })).toEqual(earlier);
  });

  it.each([['silent', undefined], ['foreign', 'by hand'], ['forged', '2014-08-03 00ff']] as const)(
    'are of an unknown review where they are %s',
    (_, stamp) => {
      const { flags, sheets } = ERRORS.markup;
      const markup = { flags, sheets };
      expect(told(applyMarkup(ERRORS.bytes, stamp === undefined ? markup : { ...markup, stamp }))).toEqual({
        kind: 'unknown',
      });
    },
  ); // prettier-ignore
});
