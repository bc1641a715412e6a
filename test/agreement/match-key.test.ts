import fc from 'fast-check';
import { matchKey, spacedKey } from '../../src/agreement/match-key';

it('compares words without case, spacing, punctuation and accents', () => {
  expect(spacedKey('1 – Excellent  Éducation')).toBe('1 excellent education');
  expect(spacedKey("Governors' & Heads")).toBe('governors and heads');
  expect(matchKey('Sub-total')).toBe(matchKey('SUB TOTAL'));
  expect(spacedKey(' £ ')).toBe('£');
  expect(spacedKey('- %')).toBe('-%');
});

it('makes the same of a text in ASCII, which has a way of its own, as beside a letter that is not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const words = /[a-z0-9&]/i.test(text) ? spacedKey(text) : '';
      expect(spacedKey(`${text} é`)).toBe(`${words} e`.trim());
    }),
  );
});
