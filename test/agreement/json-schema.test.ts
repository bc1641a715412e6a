import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementJsonSchema, memberNamesAt } from '../../src/agreement/json-schema';
import { shippedInput } from './shipped-agreement';

const folder = join(__dirname, '../../assets');

describe('agreementJsonSchema', () => {
  it('is what is published for editors', () => {
    const published: unknown = JSON.parse(readFileSync(join(folder, 'schemas/agreement.schema.json'), 'utf8'));
    expect(published).toEqual(JSON.parse(JSON.stringify(agreementJsonSchema())));
  });

  it('names itself and its version of JSON Schema', () => {
    expect(agreementJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(/^urn:/) as unknown,
      title: 'Service Delivery Agreement',
      type: 'object',
      additionalProperties: false,
    });
  });

  it('lies where the shipped agreement says', () => {
    const { $schema } = shippedInput();
    expect(join('agreements', $schema ?? '')).toBe('schemas/agreement.schema.json');
  });
});

describe('memberNamesAt', () => {
  const schema = agreementJsonSchema();

  it('gives the members of any part, through lists and alternatives', () => {
    expect(memberNamesAt(schema, ['kpis', 0, 'effective'])).toEqual(['from', 'to']);
    expect(memberNamesAt(schema, ['kpis', 7, 'bands', 'approaching', 'atLeast'])).toEqual(['times', 'plus']);
    expect(new Set(memberNamesAt(schema, ['kpis', 0, 'derivation']))).toEqual(
      new Set(['kind', 'of', 'numerator', 'denominator']),
    );
  });

  it('gives none where there is no such part', () => {
    expect(memberNamesAt(schema, ['nowhere', 1])).toEqual([]);
    expect(memberNamesAt(schema, ['constructor'])).toEqual([]);
  });
});
