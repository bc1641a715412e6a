import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { reviewsAsJson } from '../../src/reports/json';
import { reviewDocumentSchema, reviewJsonSchema } from '../../src/reports/review-schema';
import { parse } from './parse';
import { finding, group, month, review, reviewed, summary, tieOut, withFindings } from './reviews-in-memory';

const PUBLISHED = path.resolve(__dirname, '../../assets/schemas/review.schema.json');
const UNCHECKED = { isReviewed: false, file: 'bad.xlsx', reason: 'It is damaged.' } as const;
const NOT_CHECKED = { isChecked: false, reason: 'the Activity table was not found' } as const;

const stranger = review({
  verdict: { level: 'notAReturn', sentence: 'No return.', counts: { error: 1, warning: 0, query: 0, note: 0 } },
  period: { isChecked: false, reason: 'this is not a return' },
  findings: [finding({ cell: null, expected: null, actual: 'Sheet1', difference: null, related: [] })],
  month: NOT_CHECKED,
  yearToDate: NOT_CHECKED,
  ratings: [],
  tieOuts: [tieOut({ computed: NOT_CHECKED, difference: null, agrees: null, cell: null })],
  earlier: [{ month: month('2014-08'), isUsed: false, reason: 'it is of a later month', isCorrected: false }],
});

describe('reviews as JSON', () => {
  it('gives the seed’s figures of July 2014 as decimals', () => {
    expect(parse(reviewsAsJson([reviewed()]))).toMatchObject({
      formatVersion: 1,
      file: '2014-07.xlsx',
      verdict: { level: 'clean', sentence: 'The July 2014 return has nothing to correct.' },
      agreement: { id: 'SCC-SDA-CLUSTER-A', version: '2014-15.1', digest: 'ab'.repeat(32) },
      period: { checked: true, month: '2014-07', financialYear: '2014-15' },
      summaries: {
        yearToDate: {
          checked: true,
          days: 1524,
          schools: 85,
          tradedDays: 4.25,
          daysByPriority: { '1': 1064, '2': 160, '3': 76.5, '4': 220.5, '5': 3 },
          daysByService: { A01: 1400.25, A02: 123.75 },
          daysByPriorityAndService: { '1': { A01: 1064 }, '3': { A02: 76.5 } },
          daysByMonth: { '2014-07': 401.5 },
        },
        month: { checked: true, days: 401.5, schools: 40 },
      },
      tieOuts: [{ stated: 1064, computed: 1064, agrees: true, sheet: 'Priorities', cell: 'C4', reason: null }],
      earlier: [{ file: '2014-06.xlsx', month: '2014-06', used: true }],
    });
  });

  it('gives findings with their place, figures and fingerprint, and ratings with band and reason in words', () => {
    const document = parse(reviewsAsJson([reviewed(withFindings([finding()]))]));
    expect(document).toMatchObject({
      findings: [
        {
          ruleId: 'R602',
          severity: 'error',
          sheet: 'KPIs',
          cell: 'H7',
          expected: 95,
          actual: 97,
          difference: 2,
          related: [{ sheet: 'KPIs', cell: 'F7' }],
          fingerprint: 'f00dfeed',
        },
      ],
      rules: [
        { id: 'R602', status: 'ran', reason: null },
        { id: 'R901', status: 'skipped', reason: 'no earlier returns were given' },
      ],
      ratings: [
        { ref: 'A01-1', service: 'A01', stated: 78, recomputed: 78, target: 75, band: 'Good', reason: null },
        { ref: 'A01-2', band: 'Requires improvement', repeatFailure: true },
        { ref: 'A06-3', target: { low: 4, high: 8 } },
        { ref: 'A08-2', band: 'Other', reason: 'not due in July', reasonCode: 'notDue' },
        { ref: 'A09-3', stated: 61.5 },
      ],
    });
  });

  it('says why a summary, a period, schools or a tie-out was not checked, and never gives zeros for them', () => {
    const uncounted = review({ yearToDate: { isChecked: true, value: summary({ schoolsNotChecked: 'no numbers' }) } });
    expect(parse(reviewsAsJson([reviewed(stranger), reviewed(uncounted)]))).toMatchObject([
      {
        period: { checked: false, reason: 'this is not a return' },
        summaries: { yearToDate: { checked: false, reason: NOT_CHECKED.reason } },
        tieOuts: [{ computed: null, agrees: null, reason: NOT_CHECKED.reason, sheet: null, cell: null }],
        earlier: [{ used: false, reason: 'it is of a later month', corrected: false }],
      },
      {
        summaries: {
          yearToDate: { schools: null, schoolsReason: 'no numbers', schoolsByService: { A01: null, A02: null } },
        },
      },
    ]);
  });

  it('lets no code reach a prototype', () => {
    const hostile = summary({ byPriority: new Map([['__proto__', group(1)], ['constructor', group(2)]]) }); // prettier-ignore
    const text = reviewsAsJson([reviewed(review({ yearToDate: { isChecked: true, value: hostile } }))]);
    expect(text).toContain('"__proto__": 1');
    expect(text).toContain('"constructor": 2');
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });

  it('has one shape, whatever happened: zod and the published JSON Schema accept every document', () => {
    const validate = new Ajv({ allErrors: true }).compile(parseObject(readFileSync(PUBLISHED, 'utf8')));
    const documents = [
      [reviewed()],
      [UNCHECKED],
      [reviewed(stranger), UNCHECKED],
      [reviewed(withFindings([finding(), finding({ expected: 'A01', actual: null, difference: null })]))],
      [],
    ];
    for (const outcomes of documents) {
      const document = parse(reviewsAsJson(outcomes));
      expect(reviewDocumentSchema.safeParse(document).error).toBeUndefined();
      validate(document);
      expect(validate.errors).toBeNull();
    }
  });

  it('has a schema that refuses other shapes', () => {
    const validate = new Ajv().compile(reviewJsonSchema());
    expect(validate({ file: 'x' })).toBe(false);
    expect(validate({ ...parseObject(reviewsAsJson([reviewed()])), findings: [{ ruleId: 'R602' }] })).toBe(false);
    expect(validate({ ...parseObject(reviewsAsJson([reviewed()])), extra: true })).toBe(false);
  });

  it('has published the schema that the program now has', () => {
    // To publish a changed one: npm run generate
    expect(readFileSync(PUBLISHED, 'utf8')).toBe(`${JSON.stringify(reviewJsonSchema(), null, 2)}\n`);
  });
});

function parseObject(text: string): object {
  const value = parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('no object');
  return value;
}
