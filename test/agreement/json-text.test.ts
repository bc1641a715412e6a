import fc from 'fast-check';
import { jsonText } from '../../src/agreement/json-text';
import { shippedAgreement, shippedText } from './shipped-agreement';

describe('jsonText', () => {
  it('writes the shipped agreement as its file is, byte for byte', () => {
    expect(jsonText(shippedAgreement())).toBe(shippedText());
  });

  it('says what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves out what is undefined', () => {
    expect(jsonText({ a: undefined, b: [{ c: undefined }] })).toBe('{ "b": [{}] }\n');
  });
});
