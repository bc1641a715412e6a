import { bySameText, cellIssues, gathered, subjectOf } from './stated/cell-issues';
import { place } from './words/place-words';
import { defineRule } from './rule';
import { headingName, tableName } from '../agreement/table-names';
import { quoted, repeatedly } from './words/wording';

const UNREADABLE = [
  'notANumber',
  'notADate',
  'notAMonth',
  'notYesOrNo',
  'notATarget',
  'notAVersion',
  'impossibleDate',
] as const;

export const unreadableValue = defineRule({
  meta: {
    id: 'R202',
    name: 'unreadable-value',
    group: 'types and units',
    severity: 'error',
    title: 'A cell does not hold the kind of value its column asks for',
    description:
      'Numbers, dates, months, versions and yes or no are read in every form that returns are known to use. What still ' +
      'cannot be read is reported and is never taken as zero. What depends on it is left unchecked.',
    remedy: 'Type the value on its own, in the form the return template uses, and put remarks in the commentary.',
    source: 'Return format of the agreement: what each column holds.',
    needs: [],
    messages: {
      notANumber: '{place}: {text} is not a number.',
      notADate: '{place}: {text} is not a date. Write it as 31/07/2014.',
      notAMonth: '{place}: {text} is not a month. Write it as July 2014.',
      notYesOrNo: '{place}: {text} is neither yes nor no.',
      notATarget: '{place}: {text} is not a target. Write a number, or two as in 4 to 8.',
      notAVersion: '{place}: {text} is not a return version. Write “Original” or “Correction 1”.',
      impossibleDate: '{place}: {text} is a day that no calendar has.',
    },
  },
  check({ agreement, return: read }, report) {
    for (const { first, all, cell, related } of gathered(cellIssues(read, ...UNREADABLE), bySameText)) {
      const heading = quoted(headingName(agreement, first.role, first.field));
      report({
        message: first.problem.kind,
        data: {
          place: `${tableName(agreement, first.role)}, ${heading}, ${place(cell)}`,
          text: repeatedly(quoted(first.text), all.length),
        },
        cell,
        related,
        subject: subjectOf(read, first),
        actual: first.text,
      });
    }
  },
});
