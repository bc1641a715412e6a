/** Short digests as letters: what comes back, how long it is, and what is refused. */
import fc from 'fast-check';
import { digestsOf, lettersOf } from '../../../src/review/certificate/place-letters';

const digest = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 0xffffff }));

/** Blank rows at the end say nothing and are no part of a digest. */
function withoutEnd(digests: readonly number[]): Uint32Array {
  return Uint32Array.from(digests.slice(0, digests.findLastIndex((each) => each !== 0) + 1));
}

describe('short digests as letters', () => {
  it('come back as they were, blanks among them', () => {
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 40 }), (digests) => {
        const whole = withoutEnd(digests);
        expect(digestsOf(lettersOf(whole))).toEqual(whole);
      }),
    );
  });

  it('take four letters each, and a stretch of blanks its number', () => {
    expect(lettersOf(Uint32Array.of(0, 0, 0, 1, 0xffffff, 0, 2))).toBe('(3)AAAB____(1)AAAC');
    expect(lettersOf(new Uint32Array(100_000).fill(7))).toHaveLength(400_000);
  });

  it.each(['A', 'AAA', 'AAAA A', '(1', '()', '(-1)', 'AAA=', '(1048577)', '(9999999)(9999999)'])(
    'refuse %j, which no digests come to',
    (letters) => {
      expect(digestsOf(letters)).toBeNull();
    },
  );
});
