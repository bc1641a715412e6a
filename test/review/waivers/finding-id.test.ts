/** The ids by which a person names a finding. */
import { findingById, findingId } from '../../../src/review/waivers';
import { finding } from '../../reports/reviews-in-memory';

const one = finding({ fingerprint: '3f2a91bc00000001' });
const alike = finding({ fingerprint: '3f2a91bc00000002' });
const other = finding({ fingerprint: 'aaaa91bc00000003' });
const all = [one, alike, other];

describe('the id of a finding', () => {
  it('is the beginning of its fingerprint', () => {
    expect(findingId(one)).toBe('3f2a-91bc');
  });

  it.each(['aaaa-91bc', 'AAAA91BC', ' aaaa ', 'aaaa91bc00000003'])('names it as “%s”', (id) => {
    expect(findingById(all, id)).toEqual({ kind: 'one', finding: other });
  });

  it('of two that begin alike names neither, until more letters are given', () => {
    expect(findingById(all, '3f2a-91bc')).toEqual({ kind: 'several', findings: [one, alike] });
    expect(findingById(all, '3f2a-91bc-0000-0002')).toEqual({ kind: 'one', finding: alike });
  });

  it.each(['', 'aaa', '----', 'R602', '.*..', 'xyzw', '__proto__'])('is not “%s”', (id) => {
    expect(findingById(all, id)).toEqual({ kind: 'noId' });
  });

  it('that no finding has names none', () => {
    expect(findingById(all, 'ffff')).toEqual({ kind: 'none' });
  });
});
