import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../src/hosts/file';
import { readReturn } from '../../../src/reading';
import { templateFile } from '../../../src/taskpane/homes/template-file';
import { templateWords } from '../../../src/taskpane/saving/template-words';
import type { IsoMonth } from '../../../src/workbook/serial-date';
import { shippedAgreement } from '../../agreement/shipped-agreement';
import { returnFile } from '../browser/served-pane';

const AGREEMENT = shippedAgreement();
const JULY = readWorkbook(new Uint8Array(readFileSync(returnFile('2014-07.xlsx'))));
const month = (text: string) => text as IsoMonth;

describe('the empty return of the next month', () => {
  it('is a return of that month with the activity of the open one', () => {
    const answer = templateFile([AGREEMENT], month('2014-08'), JULY);
    if (answer.kind !== 'template') throw new Error(answer.kind);
    const reading = readReturn(readWorkbook(answer.bytes), AGREEMENT);
    expect(reading.isReturn && reading.return.cover?.month).toMatchObject({ state: 'value', value: '2014-08' });
    expect(answer.carriedRows).toBeGreaterThan(1000);
    expect(reading.isReturn && reading.return.activity?.count).toBe(answer.carriedRows);
    expect(templateWords('a.xlsx', month('2014-08'), answer)).toMatch(
      /^Saved a\.xlsx: an empty return for August 2014\. [\d,]+ activity rows carried over\.$/,
    );
  });

  it('is made without activity where none can be carried over, and says why', () => {
    const answer = templateFile([AGREEMENT], month('2014-05'), JULY);
    if (answer.kind !== 'template') throw new Error(answer.kind);
    expect(answer.carriedRows).toBe(0);
    expect(templateWords('a.xlsx', month('2014-05'), answer)).toMatch(
      /No activity was carried over\. The previous return is for July 2014/,
    );
  });

  it('is refused in words where the agreement is not in force', () => {
    expect(templateFile([AGREEMENT], month('2019-04'), JULY)).toEqual({
      kind: 'noTemplate',
      problem: 'Version 2014-15.1 of the agreement is not in force in April 2019. Give the agreement of that month.',
    });
  });
});
