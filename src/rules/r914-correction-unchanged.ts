import { cellOf } from './read-values';
import { returnName } from './stated/restated-words';
import { defineRule } from './rule';

export const correctionUnchanged = defineRule({
  meta: {
    id: 'R914',
    name: 'correction-unchanged',
    group: 'across months',
    severity: 'query',
    title: 'A correction says nothing new',
    description:
      'A return that calls itself a correction is compared with the one it corrects, cell by cell and activity row by ' +
      'row. What changed is listed in the review; where nothing did, the wrong workbook may have been sent.',
    remedy: 'Check that this is the corrected workbook, or send the correction as it was meant.',
    source: 'Return format of the agreement: the return version on the Cover.',
    needs: ['cover', 'period', 'corrected return'],
    messages: { same: 'The Cover says correction {version}, but nothing in it differs from {return}.' },
  },
  check({ return: { cover }, figures: { correction } }, report) {
    if (!correction || correction.changes.length > 0 || cover?.returnVersion.state !== 'value') return;
    report({
      message: 'same',
      data: { version: String(cover.returnVersion.value), return: returnName(correction.of) },
      cell: cellOf(cover.returnVersion),
      subject: 'correction without changes',
    });
  },
});
