/**
 * Agreements of every shape that the schema allows, made from the published schema itself: a member that is added
 * to it is in them from that day on. They fit the schema; most contradict themselves, which the form must not mind.
 */
import fc from 'fast-check';
import { agreementJsonSchema, type JsonSchema } from '../../src/agreement/json-schema';
import { agreementSchema, type Agreement } from '../../src/agreement/model';

const ODD_TEXTS = [
  '=1+1', '+44', '-', '@x', "'quoted", '"in quotes"', '"', ' ends with a space ', 'two\nlines', '\ttab', '(none)', 'a; b', 'yes', '1', '007',
  '2014.10', '31/07/2014', 'TRUE', '#N/A', '_x000D_', '\\n', '__proto__', 'constructor', '\u00a0', 'é\u0301', '😀', '\ud800', '\r\n', 'a = 5', ';',
] as const; // prettier-ignore
const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }),
  fc.constantFrom(...ODD_TEXTS),
);

const patterned: ReadonlyMap<string, fc.Arbitrary<string>> = new Map([
  ['2014-07-31', fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))],
  ['2014-15', fc.integer({ min: 1900, max: 2098 }).map((year) => `${String(year)}-${String((year + 1) % 100).padStart(2, '0')}`)],
  ['8601234', digits(7)],
  ['123456', digits(6)],
  ['860', digits(3)],
  ['R505', fc.integer({ min: 100, max: 1999 }).map((number) => `R${String(number)}`)],
]); // prettier-ignore

function digits(count: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 10 ** count - 1 }).map((number) => String(number).padStart(count, '0'));
}

function arbitraryText(pattern: string | undefined): fc.Arbitrary<string> {
  if (pattern === undefined) return text;
  for (const [example, arbitrary] of patterned) if (new RegExp(pattern).test(example)) return arbitrary;
  throw new Error(`No text is known that fits ${pattern}.`);
}

function arbitraryNumber({ minimum, maximum, type }: JsonSchema): fc.Arbitrary<number> {
  if (type === 'integer') return fc.integer({ min: minimum ?? -1000, max: Math.min(maximum ?? 1000, 1000) });
  return fc
    .oneof(
      fc.integer({ min: minimum ?? -1000, max: 1000 }),
      fc.double({ min: minimum ?? -1e9, max: 1e9, noNaN: true, noDefaultInfinity: true }),
    )
    .map((number) => (Object.is(number, -0) ? 0 : number));
}

/** Values that fit a part of the schema. Throws where the schema says what is not known here. */
function arbitraryOf(node: JsonSchema['items']): fc.Arbitrary<unknown> {
  if (typeof node !== 'object' || Array.isArray(node)) throw new Error('A schema must be an object.');
  const alternatives = node.anyOf ?? node.oneOf;
  if (alternatives) return fc.oneof(...alternatives.map(arbitraryOf));
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case 'string':
      return arbitraryText(node.pattern);
    case 'number':
    case 'integer':
      return arbitraryNumber(node);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(node.items), { minLength: node.minItems ?? 0, maxLength: node.maxItems ?? 3 });
    case 'object':
      return arbitraryGroup(node);
    default:
      throw new Error(`No value is known for ${JSON.stringify(node)}.`);
  }
}

function arbitraryGroup({ properties, required = [], additionalProperties }: JsonSchema): fc.Arbitrary<unknown> {
  if (!properties) return fc.dictionary(text.filter((name) => name !== '__proto__'), arbitraryOf(additionalProperties), { maxKeys: 3 });
  const members = Object.entries(properties).map(([name, member]) => [name, arbitraryOf(member)] as const);
  return fc.record(Object.fromEntries(members), { requiredKeys: [...required] });
} // prettier-ignore

/** Agreements whose KPIs and volumetrics can be told apart, and whose bands have an edge: what loading requires. */
export const arbitraryAgreement: fc.Arbitrary<Agreement> = arbitraryOf(agreementJsonSchema()).map((data) =>
  toldApart(agreementSchema.parse(data)),
);

function toldApart(agreement: Agreement): Agreement {
  const edge = <Band>(band: Band): Band => (band !== null && typeof band === 'object' && Object.keys(band).length === 0 ? { ...band, atLeast: 1 } : band);
  return {
    ...agreement,
    kpis: agreement.kpis.map((kpi, at) => ({
      ...kpi,
      ref: at < 2 ? kpi.ref : `${kpi.ref} ${String(at)}`,
      effective: { ...kpi.effective, from: agreement.kpis[0] && at === 1 && kpi.effective.from === agreement.kpis[0].effective.from ? agreement.effective.from : kpi.effective.from },
      bands: { ...kpi.bands, approaching: edge(kpi.bands.approaching), requiresImprovement: edge(kpi.bands.requiresImprovement) },
    })),
    volumetrics: agreement.volumetrics.map((volumetric, at) => ({ ...volumetric, ref: `${String(at)} ${volumetric.ref}` })),
  };
} // prettier-ignore
