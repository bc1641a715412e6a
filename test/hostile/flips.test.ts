/** Files damaged on their way: no crash, no hang, and above all no wrong result that looks right. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { agreementDigest } from '../../src/agreement/digest';
import { loadAgreement } from '../../src/agreement/load';
import { applyMarkup, clearMarks, FileError, readWorkbook } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { review } from '../../src/review';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { flipped, seeded } from './seeded';

const ASSETS = path.resolve(__dirname, '../../assets');
const FLIPS = 1_000;
const SEED = 20140731;

function refusalOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

describe('one turned bit of the July 2014 sample', () => {
  const sample = new Uint8Array(readFileSync(path.join(ASSETS, 'samples/returns/2014-07.xlsx')));
  const whole = readWorkbook(sample);

  it('is refused, or reads as the whole file does', () => {
    const random = seeded(SEED);
    let refused = 0;
    for (let turn = 0; turn < FLIPS; turn++) {
      const damaged = flipped(sample, random);
      if (refusalOf(() => { expect(readWorkbook(damaged)).toEqual(whole); }) !== null) refused++; // prettier-ignore
    }
    console.info(`${String(FLIPS)} flips (seed ${String(SEED)}): ${String(refused)} refused, the others read alike.`);
    // Nearly all of a zip file is under a checksum.
    expect(refused).toBeGreaterThan(FLIPS * 0.9);
  }, 120_000);

  it('is marked up and cleared without harm where it reads', () => {
    const agreement = shippedAgreement();
    const marks = markupOf({ review: review({ snapshot: whole, agreement }), snapshot: whole, agreement });
    const random = seeded(SEED + 1);
    let marked = 0;
    for (let turn = 0; turn < FLIPS && marked < 5; turn++) {
      const damaged = flipped(sample, random);
      const refusal = refusalOf(() => {
        const copy = applyMarkup(damaged, marks);
        expect(readWorkbook(copy).sheets).toEqual(whole.sheets);
        expect(readWorkbook(clearMarks(copy)).sheets).toEqual(whole.sheets);
      });
      if (refusal === null) marked++;
    }
    expect(marked).toBeGreaterThan(0);
  }, 120_000);
});

describe('one turned bit of the shipped agreement', () => {
  it('is refused, or has another digest, which every review names', () => {
    const text = readFileSync(path.join(ASSETS, 'agreements/scc-sda-cluster-a-2014-15.json'));
    const known = agreementDigest(shippedAgreement());
    const random = seeded(SEED);
    let refused = 0;
    for (let turn = 0; turn < 300; turn++) {
      const damaged = Buffer.from(flipped(text, random)).toString('utf8');
      const loaded = loadAgreement(damaged);
      if (!loaded.ok) refused++;
      else if (JSON.stringify(loaded.agreement) !== JSON.stringify(shippedAgreement()))
        expect(agreementDigest(loaded.agreement)).not.toBe(known);
    }
    console.info(`300 flips of the agreement (seed ${String(SEED)}): ${String(refused)} refused.`);
    expect(refused).toBeGreaterThan(0);
  }, 60_000);
});
