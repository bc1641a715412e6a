/** @jest-environment ./test/excel-host/office-environment.cjs */
/** What the open workbook tells of the marks that it holds: the contract of all hosts, and a pane that is opened anew. */
import { applyMarkup, readWorkbook } from '../../../src/hosts/file';
import { markupOf } from '../../../src/markup';
import { review } from '../../../src/review';
import { marksStanding, type MarksStanding } from '../../../src/review/marks-standing';
import { shippedAgreement } from '../../samples/shipped-agreement';
import { describeStandingMarks } from '../contract/standing-marks';
import { open, sampleReturn, type Opened } from './opened';
import { reopened } from './writes';

const agreement = shippedAgreement();

async function toldIn({ host }: Opened): Promise<MarksStanding> {
  const snapshot = await host.read();
  return marksStanding(review({ snapshot, agreement }), snapshot);
}

describe('marks that stand in Excel', () => {
  describeStandingMarks((bytes) => open(bytes).host);

  it('are told to be of this review, whoever put them on, until the workbook is edited or they are cleared', async () => {
    const bytes = sampleReturn('2014-07');
    const snapshot = readWorkbook(bytes);
    const at = '2014-08-03T14:20:31.000Z';
    const markup = markupOf({ review: review({ snapshot, agreement }), snapshot, agreement, at });
    const pane = open(applyMarkup(bytes, markup));
    expect(await toldIn(pane)).toEqual({ kind: 'ofThisReview', at: '2014-08-03T14:20Z' });
    const cell = pane.excel.book.sheet('Cover')?.touch(3, 1);
    if (!cell) throw new Error('no cover');
    cell.value = 'changed';
    expect(await toldIn(reopened(pane))).toEqual({ kind: 'ofEarlierReview', at: '2014-08-03T14:20Z' });
    await reopened(pane).host.clear();
    expect(await toldIn(reopened(pane))).toEqual({ kind: 'none' });
  }, 60_000);
});
