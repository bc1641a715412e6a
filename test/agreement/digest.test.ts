import { createHash } from 'node:crypto';
import { agreementDigest, canonicalJson } from '../../src/agreement/digest';
import { loadAgreement } from '../../src/agreement/load';
import { agreementWith, shippedAgreement, shippedInput } from './shipped-agreement';

describe('agreementDigest', () => {
  it('is the SHA-256 of the canonical JSON, as another implementation reckons it', () => {
    const agreement = shippedAgreement();
    const content = Object.fromEntries(Object.entries(agreement).filter(([name]) => name !== '$schema'));
    expect(agreementDigest(agreement)).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'));
  });

  it('is the same whatever the order of the members and wherever the schema lies', () => {
    const { $schema, ...rest } = shippedInput();
    expect($schema).toBeDefined();
    const reversed = Object.fromEntries(Object.entries(rest).reverse());
    const loaded = loadAgreement(reversed);
    expect(loaded.ok && agreementDigest(loaded.agreement)).toBe(agreementDigest(shippedAgreement()));
  });

  it('changes with any content', () => {
    const changed = agreementWith((input) => {
      input.statusNote = 'Another note.';
    });
    expect(agreementDigest(changed)).not.toBe(agreementDigest(shippedAgreement()));
  });
});

describe('canonicalJson', () => {
  it('sorts members at every depth, keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'é"' }, 2], a: null, e: undefined })).toBe(
      '{"a":null,"b":[{"c":"é\\"","d":1},2]}',
    );
  });

  it('keeps a member called __proto__ as plain data', () => {
    expect(canonicalJson(JSON.parse('{"z":1,"__proto__":{"x":2}}'))).toBe('{"__proto__":{"x":2},"z":1}');
  });
});
