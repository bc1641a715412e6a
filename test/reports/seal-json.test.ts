/** The seal in a review as JSON: each outcome keeps the schema, and says what happened. */
import Ajv from 'ajv';
import { reviewDocument } from '../../src/reports/json';
import { reviewDocumentSchema, reviewJsonSchema } from '../../src/reports/review-schema';
import type { CertificateFacts, ContentChange, Verification } from '../../src/review/certificate';
import { sealJson } from '../../src/reports/seal-json';
import { NO_WAIVERS } from '../../src/review/waivers';
import { AGREEMENT, review } from './reviews-in-memory';

const digest = 'ab12'.repeat(16);
const counts = { error: 1, warning: 2, query: 0, note: 3 };
const certificate: CertificateFacts = {
  formatVersion: 1,
  tool: { name: 'SDA Return Checker', version: '0.1.0' },
  sealedAt: '2014-08-05T09:30:00.000Z',
  return: { contract: null, supplier: 'Entrust', month: '2014-07', correction: 0 },
  agreement: { id: 'A', title: 'An agreement', version: '1', status: 'agreed', digest },
  verdict: { level: 'errors', sentence: 'July 2014 should go back: 1 error.' },
  findings: counts,
  waivedFindings: { error: 1, warning: 0, query: 0, note: 0 },
  onTrial: 0,
  rules: { ran: ['R101', 'R102'], skipped: [{ id: 'R901', reason: 'none' }], failed: [] },
  earlier: [],
  waivers: [],
  digest,
  contentDigest: digest,
};

const many: ContentChange = {
  kind: 'cells',
  sheet: 'Activity',
  rows: Array.from({ length: 5_000 }, (_, row) => row),
  columns: [1],
  isExact: true,
};
const changes: readonly ContentChange[] = [
  { kind: 'sheetsReordered' },
  { kind: 'cells', sheet: 'KPIs', rows: [11], columns: [6, 7], isExact: true },
  { kind: 'cells', sheet: 'Days', rows: [1, 2], columns: [6, 7], isExact: false },
  many,
];

const outcomes: readonly Verification[] = [
  { kind: 'unsealed' },
  { kind: 'altered', reason: 'it was changed' },
  { kind: 'unchanged', certificate, isSameAgreement: false },
  { kind: 'changed', certificate, isSameAgreement: true, changes },
];

describe('a seal as JSON', () => {
  it.each(outcomes)('keeps the schema: $kind', (seal) => {
    const document = reviewDocument([
      {
        isReviewed: true,
        file: 'july.xlsx',
        review: { ...review(), seal, waivers: NO_WAIVERS },
        earlier: [],
        agreement: AGREEMENT,
      },
    ]);
    expect(reviewDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({ seal: { status: seal.kind } });
    expect(new Ajv({ strict: false, validateFormats: false }).validate(reviewJsonSchema(), document)).toBe(true);
  });

  it('names the cells that changed for certain, and no more than a reader can use', () => {
    const json = sealJson({ kind: 'changed', certificate, isSameAgreement: true, changes });
    if (json.status !== 'changed') throw new Error(json.status);
    expect(json.changes.slice(0, 3).map(({ sheet, cells }) => [sheet, cells])).toEqual([
      [null, []],
      ['KPIs', ['G12', 'H12']],
      ['Days', []],
    ]);
    expect(json.changes[3]?.cells).toHaveLength(1_000);
  });

  it('states the certificate', () => {
    const json = sealJson({ kind: 'unchanged', certificate, isSameAgreement: false });
    expect(json).toMatchObject({
      certificate: {
        number: 'ab12-ab12-ab12-ab12',
        sameAgreement: false,
        findings: counts,
        rulesRan: 2,
        rulesSkipped: 1,
      },
    });
  });
});
