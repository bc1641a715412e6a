/** The return that mistakes are made in: the July 2014 sample, with the three months before it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/hosts/file';
import { shippedAgreement } from '../agreement/shipped-agreement';
import type { Subject } from './run';

const RETURNS = path.resolve(__dirname, '../../assets/samples/returns');

export function julyAndBefore(): Subject {
  return {
    snapshot: sample('2014-07'),
    earlier: ['2014-04', '2014-05', '2014-06'].map(sample),
    agreement: shippedAgreement(),
  };
}

function sample(month: string): Subject['snapshot'] {
  return readWorkbook(new Uint8Array(readFileSync(path.join(RETURNS, `${month}.xlsx`))));
}
