/** R101 to R109. */
import { missingTable } from '../../src/rules/r101-missing-table';
import { missingColumn } from '../../src/rules/r102-missing-column';
import { secondTable } from '../../src/rules/r103-second-table';
import { secondColumn } from '../../src/rules/r104-second-column';
import { hiddenTable } from '../../src/rules/r105-hidden-table';
import { rowsOutsideTable } from '../../src/rules/r106-rows-outside-table';
import { unknownColumn } from '../../src/rules/r107-unknown-column';
import { anotherContract } from '../../src/rules/r108-another-contract';
import { coverIncomplete } from '../../src/rules/r109-cover-incomplete';
import { agreementWith } from '../agreement/shipped-agreement';
import {
  addColumn,
  copySheet,
  describeSheet,
  dropColumn,
  dropSheet,
  july,
  put,
  renameColumn,
  set,
} from './return-workbook';
import { testRule } from './rule-tester';

const NO_COVER = { workbook: july(dropSheet('Cover')), because: 'the Cover table was not found' };

testRule(missingTable, {
  valid: { 'a return with all its tables': july() },
  invalid: {
    'a required table that is not there': {
      workbook: july(dropSheet('Priorities')),
      finds: [
        {
          message: 'required',
          cell: null,
          says: 'The Priorities table was not found. It is expected on a sheet named Priorities, but its headings are on no sheet.',
        },
      ],
    },
    'a table that may be left out': {
      workbook: july(dropSheet('Volumetrics')),
      agreement: agreementWith(({ returnFormat }) => {
        returnFormat.tables.volumetrics.required = false;
      }),
      finds: [
        {
          message: 'optional',
          cell: null,
          severity: 'note',
          says: 'The Volumetrics table was not found. It may be left out, but nothing in it was checked.',
        },
      ],
    },
  },
});

testRule(missingColumn, {
  valid: { 'an optional column left out': july(dropColumn('KPIs', 'Commentary')) },
  invalid: {
    'a required column that is not there': {
      workbook: july(dropColumn('KPIs', 'Denominator')),
      finds: [
        {
          message: 'missing',
          cell: 'A3 of KPIs',
          expected: 'Denominator',
          says: 'KPIs has no “Denominator”, so what stands in it could not be checked.',
        },
      ],
    },
    'a heading that looks like the one expected': {
      workbook: july(renameColumn('KPIs', 'Actual', 'Actaul')),
      finds: [
        {
          message: 'lookalike',
          cell: ['KPIs', 'headings', 'Actual'],
          expected: 'Actual',
          actual: 'Actaul',
          fix: [[['KPIs', 'headings', 'Actual'], { kind: 'text', value: 'Actual' }]],
          says: 'KPIs has no “Actual”. “Actaul” looks like it; it was not read.',
        },
      ],
    },
    'an optional heading misspelt': {
      workbook: july(renameColumn('KPIs', 'Commentary', 'Commentry')),
      finds: [
        {
          message: 'lookalike',
          cell: ['KPIs', 'headings', 'Commentary'],
          severity: 'warning',
          fix: [[['KPIs', 'headings', 'Commentary'], { kind: 'text', value: 'Commentary' }]],
          says: 'KPIs has no “Commentary”. “Commentry” looks like it; it was not read.',
        },
      ],
    },
  },
});

testRule(secondTable, {
  valid: { 'one table of each kind': july() },
  invalid: {
    'a copied sheet': {
      workbook: july(copySheet('Activity', 'Activity June')),
      finds: [
        {
          message: 'second',
          cell: 'A3 of Activity June',
          related: ['A3 of Activity'],
          says: 'There is a second Activity table at A3 of Activity June. Only the one at A3 of Activity was read.',
        },
      ],
    },
  },
});

testRule(secondColumn, {
  valid: { 'one column for each meaning': july() },
  invalid: {
    'two headings that mean the actual': {
      workbook: july(addColumn('KPIs', 'Outturn')),
      finds: [
        {
          message: 'second',
          cell: ['KPIs', 'headings', 'Outturn'],
          related: [['KPIs', 'headings', 'Actual']],
          says: 'KPIs has two columns for “Actual”. The one at H3 was read and the one at M3 was not.',
        },
      ],
    },
  },
});

testRule(hiddenTable, {
  valid: {
    'rows hidden by a filter': july(describeSheet('Activity', { hiddenRows: [{ first: 5, last: 9 }] })),
    'a hidden column that is not of the return': july(
      addColumn('KPIs', 'Our own notes'),
      describeSheet('KPIs', { hiddenColumns: [{ first: 12, last: 12 }] }),
    ),
  },
  invalid: {
    'a table on a hidden sheet': {
      workbook: july(describeSheet('Days', { visibility: 'hidden' })),
      finds: [
        {
          message: 'sheet',
          cell: 'A3 of Days',
          says: 'The Days table is on a hidden sheet, Days. Its figures were read, and they count.',
        },
      ],
    },
    'a hidden column': {
      workbook: july(describeSheet('KPIs', { hiddenColumns: [{ first: 5, last: 6 }] })),
      finds: [
        {
          message: 'columns',
          cell: 'A3 of KPIs',
          says: 'KPIs has hidden columns, which were read and which count: F (“Numerator”) and G (“Denominator”).',
        },
      ],
    },
  },
});

testRule(rowsOutsideTable, {
  valid: { 'a note below the table': july(put('Priorities', 'A12', 'Days include travel.')) },
  invalid: {
    'a late entry under the Grand Total': {
      workbook: july(
        put('Priorities', 'A11', '3 - Monitor challenge'),
        put('Priorities', 'B11', 2),
        put('Priorities', 'C11', 2),
      ),
      finds: [
        {
          message: 'one',
          cell: 'A11 of Priorities',
          says: 'Row 11 of Priorities has figures but stands below the end of the Priorities table. It was not counted.',
        },
      ],
    },
    'two late entries': {
      workbook: july(
        put('Priorities', 'A11', '3 - Monitor challenge'),
        put('Priorities', 'C11', 2),
        put('Priorities', 'A12', '5 - Floor standards'),
        put('Priorities', 'C12', 1),
      ),
      finds: [
        {
          message: 'many',
          cell: 'A11 of Priorities',
          says: 'Rows 11 to 12 of Priorities have figures but stand below the end of the Priorities table. They were not counted.',
        },
      ],
    },
  },
});

testRule(unknownColumn, {
  valid: {
    'the columns of the format': july(),
    'a heading already named as a near miss': july(renameColumn('KPIs', 'Actual', 'Actaul')),
  },
  invalid: {
    'a column of the supplier’s own': {
      workbook: july(renameColumn('KPIs', 'Previous month', 'Lead officer')),
      finds: [
        {
          message: 'unknown',
          cell: ['KPIs', 'headings', 'Previous month'],
          says: 'KPIs has a column “Lead officer” that the return format does not know. It was not read.',
        },
      ],
    },
  },
});

testRule(anotherContract, {
  valid: {
    'another spelling of the names': july(
      set('Cover', 'Contract', 'Value', 'SDA – cluster a'),
      set('Cover', 'Supplier', 'Value', 'ENTRUST'),
    ),
    'a blank, which is another finding': july(set('Cover', 'Contract', 'Value', null)),
  },
  invalid: {
    'another contract and supplier': {
      workbook: july(
        set('Cover', 'Contract', 'Value', 'Highways Maintenance'),
        set('Cover', 'Supplier', 'Value', 'Roadworks Ltd'),
      ),
      finds: [
        {
          message: 'contract',
          cell: ['Cover', 'Contract', 'Value'],
          expected: 'SCC-SDA-CLUSTER-A',
          actual: 'Highways Maintenance',
          says: 'The Cover names the contract “Highways Maintenance”; this return is checked against SCC-SDA-CLUSTER-A.',
        },
        {
          message: 'supplier',
          cell: ['Cover', 'Supplier', 'Value'],
          says: 'The Cover names the supplier “Roadworks Ltd”; the supplier of this agreement is Entrust Support Services.',
        },
      ],
    },
  },
  cannotRun: { 'no Cover': NO_COVER },
});

testRule(coverIncomplete, {
  valid: {
    'a Cover filled in': july(),
    'an optional line left blank': july(set('Cover', 'Prepared by', 'Value', null)),
  },
  invalid: {
    'a blank line and one to be confirmed': {
      workbook: july(set('Cover', 'Data status', 'Value', null), set('Cover', 'SDA version', 'Value', 'TBC')),
      finds: [
        {
          message: 'blank',
          cell: ['Cover', 'Data status', 'Value'],
          says: '“Data status” on the Cover is not filled in.',
        },
        {
          message: 'blank',
          cell: ['Cover', 'SDA version', 'Value'],
          says: '“SDA version” on the Cover is not filled in.',
        },
      ],
    },
  },
  cannotRun: { 'no Cover': NO_COVER },
});
