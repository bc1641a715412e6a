/** R301 to R310. */
import { unknownService } from '../../src/rules/r301-unknown-service';
import { unknownPriority } from '../../src/rules/r302-unknown-priority';
import { unknownKpi } from '../../src/rules/r303-unknown-kpi';
import { unknownOrder } from '../../src/rules/r304-unknown-order';
import { unknownActivityType } from '../../src/rules/r305-unknown-activity-type';
import { unknownFunding } from '../../src/rules/r306-unknown-funding';
import { unknownVolumetric } from '../../src/rules/r307-unknown-volumetric';
import { unknownWord } from '../../src/rules/r308-unknown-word';
import { nameDiffers } from '../../src/rules/r309-name-differs';
import { mixedSpellings } from '../../src/rules/r310-mixed-spellings';
import { addRow, dropSheet, july, set, setAll } from './return-workbook';
import { testRule } from './rule-tester';

testRule(unknownService, {
  valid: {
    'a name and an alias': july(
      set('Activity', 'ACT-001-04', 'Service', 'school support & intervention'),
      set('KPIs', 'A01-2', 'Service', 'School Improvement'),
    ),
  },
  invalid: {
    'one slip copied down, once': {
      workbook: july(
        set('Activity', 'ACT-007-04', 'Service', 'Governers'),
        set('Activity', 'ACT-007-05', 'Service', 'governers'),
      ),
      finds: [
        {
          message: 'suggested',
          cell: ['Activity', 'ACT-007-04', 'Service'],
          related: [['Activity', 'ACT-007-05', 'Service']],
          expected: 'A03',
          actual: 'Governers',
          says: 'Activity, “Service”, E28: “Governers” (here and in 1 other cell) is not a service of the agreement. The nearest is A03 (Governors).',
        },
      ],
    },
    'a service of another contract': {
      workbook: july(set('Days', 'SCC-A-14-001', 'Service', 'Catering')),
      finds: [
        {
          message: 'unknown',
          cell: ['Days', 'SCC-A-14-001', 'Service'],
          says: 'Days, “Service”, B4: “Catering” is not a service of the agreement.',
        },
      ],
    },
  },
});

testRule(unknownPriority, {
  valid: { 'a number, a name and both': july(set('Activity', 'ACT-001-04', 'Priority', 'P1')) },
  invalid: {
    'a sixth priority': {
      workbook: july(set('Activity', 'ACT-001-04', 'Priority', 6)),
      finds: [
        {
          message: 'unknown',
          cell: ['Activity', 'ACT-001-04', 'Priority'],
          says: 'Activity, “Priority”, F4: “6” is not a priority of the agreement.',
        },
      ],
    },
    'a name misspelt': {
      workbook: july(set('Days', 'SCC-A-14-004', 'Priority', 'Flor standards')),
      finds: [
        {
          message: 'suggested',
          cell: ['Days', 'SCC-A-14-004', 'Priority'],
          expected: '5',
          says: 'Days, “Priority”, C7: “Flor standards” is not a priority of the agreement. The nearest is 5 (Floor standards).',
        },
      ],
    },
  },
});

testRule(unknownKpi, {
  valid: { 'a KPI known by its title': july(set('KPIs', 'A01-2', 'Reference', null)) },
  invalid: {
    'a reference misspelt and a title of its own': {
      workbook: july(set('KPIs', 'A10-3', 'Reference', 'A1O-3'), set('KPIs', 'A10-3', 'Indicator', 'Call-outs')),
      finds: [
        {
          message: 'suggested',
          cell: ['KPIs', 'A10-3', 'Reference'],
          expected: 'A10-3',
          actual: 'A1O-3',
          says: 'KPIs: “A1O-3” is not a KPI of the agreement, so it was not rated. The nearest is A10-3 (Crisis call-outs attended within 2 working days).',
        },
      ],
    },
    'an indicator that nobody agreed': {
      workbook: july(
        addRow('KPIs', 'new', { Reference: 'X9-9', Service: 'A01', Indicator: 'Staff morale', Unit: '%', Actual: 88 }),
      ),
      finds: [
        {
          message: 'unknown',
          cell: ['KPIs', 'new', 'Reference'],
          says: 'KPIs: “X9-9” is not a KPI of the agreement, so it was not rated.',
        },
      ],
    },
  },
  cannotRun: { 'no KPIs': { workbook: july(dropSheet('KPIs')), because: 'the KPIs table was not found' } },
});

testRule(unknownOrder, {
  valid: { 'an order in small letters': july(set('Activity', 'ACT-001-04', 'Order reference', 'scc a 14 001')) },
  invalid: {
    'an order misspelt': {
      workbook: july(set('Activity', 'ACT-001-04', 'Order reference', 'SCC-A-14-OO1')),
      finds: [
        {
          message: 'suggested',
          cell: ['Activity', 'ACT-001-04', 'Order reference'],
          expected: 'SCC-A-14-001',
          says: 'Activity, “Order reference”, I4: “SCC-A-14-OO1” is not an order of the agreement. The nearest is SCC-A-14-001.',
        },
      ],
    },
    'an order of another contract': {
      workbook: july(set('Days', 'SCC-A-14-001', 'Order reference', 'PO 77812')),
      finds: [
        {
          message: 'unknown',
          cell: ['Days', 'SCC-A-14-001', 'Order reference'],
          says: 'Days, “Order reference”, A4: “PO 77812” is not an order of the agreement.',
        },
      ],
    },
  },
});

testRule(unknownActivityType, {
  valid: { 'an alias': july(set('Activity', 'ACT-001-04', 'Activity type', 'CPD')) },
  invalid: {
    'a type misspelt': {
      workbook: july(set('Activity', 'ACT-001-04', 'Activity type', 'Intervension')),
      finds: [
        {
          message: 'suggested',
          cell: ['Activity', 'ACT-001-04', 'Activity type'],
          expected: 'intervention',
          says: 'Activity, “Activity type”, G4: “Intervension” is not an activity type of the agreement. The nearest is Intervention.',
        },
      ],
    },
    'a type nobody agreed': {
      workbook: july(set('Activity', 'ACT-001-04', 'Activity type', 'Telephone')),
      finds: [
        {
          message: 'unknown',
          cell: ['Activity', 'ACT-001-04', 'Activity type'],
          says: 'Activity, “Activity type”, G4: “Telephone” is not an activity type of the agreement.',
        },
      ],
    },
  },
});

testRule(unknownFunding, {
  valid: { 'a letter': july(set('Activity', 'ACT-001-04', 'Commissioned or traded', 'C')) },
  invalid: {
    'a word misspelt': {
      workbook: july(set('Activity', 'ACT-001-04', 'Commissioned or traded', 'Comissioned')),
      finds: [
        {
          message: 'suggested',
          cell: ['Activity', 'ACT-001-04', 'Commissioned or traded'],
          expected: 'commissioned',
          says: 'Activity, “Commissioned or traded”, J4: “Comissioned” is neither commissioned nor traded. The nearest is Commissioned.',
        },
      ],
    },
    'another way of paying': {
      workbook: july(set('Activity', 'ACT-001-04', 'Commissioned or traded', 'Grant')),
      finds: [
        {
          message: 'unknown',
          cell: ['Activity', 'ACT-001-04', 'Commissioned or traded'],
          says: 'Activity, “Commissioned or traded”, J4: “Grant” is neither commissioned nor traded.',
        },
      ],
    },
  },
});

testRule(unknownVolumetric, {
  valid: { 'a volumetric known by its measure': july(set('Volumetrics', 'V3', 'Reference', null)) },
  invalid: {
    'a volumetric nobody agreed': {
      workbook: july(addRow('Volumetrics', 'new', { Reference: 'Z7', Measure: 'Miles driven', Month: 120 })),
      finds: [
        {
          message: 'unknown',
          cell: ['Volumetrics', 'new', 'Reference'],
          actual: 'Z7',
          says: 'Volumetrics: “Z7” is not a volumetric of the agreement, so it was not checked.',
        },
      ],
    },
    'a reference with a letter for a digit': {
      workbook: july(set('Volumetrics', 'V5', 'Reference', 'VS'), set('Volumetrics', 'V5', 'Measure', 'Managed moves')),
      finds: [
        {
          message: 'suggested',
          cell: ['Volumetrics', 'V5', 'Reference'],
          expected: 'V5',
          says: 'Volumetrics: “VS” is not a volumetric of the agreement, so it was not checked. The nearest is V5 (Managed-move pupils supported in the month).',
        },
      ],
    },
  },
  cannotRun: {
    'no Volumetrics': { workbook: july(dropSheet('Volumetrics')), because: 'the Volumetrics table was not found' },
  },
});

testRule(unknownWord, {
  valid: {
    'other spellings': july(set('KPIs', 'A01-2', 'Unit', 'per cent'), set('KPIs', 'A01-2', 'Data status', 'P')),
  },
  invalid: {
    'a unit and a rating': {
      workbook: july(
        set('KPIs', 'A01-2', 'Unit', 'furlongs'),
        set('KPIs', 'A01-2', "Supplier's own rating", 'Approching'),
      ),
      finds: [
        {
          message: 'unknown',
          cell: ['KPIs', 'A01-2', 'Unit'],
          says: 'KPIs, “Unit”, D5: “furlongs” is not a unit that the agreement knows.',
        },
        {
          message: 'suggested',
          cell: ['KPIs', 'A01-2', "Supplier's own rating"],
          expected: 'approaching',
          says: "KPIs, “Supplier's own rating”, I5: “Approching” is not a rating that the agreement knows. The nearest is Approaching target.",
        },
      ],
    },
  },
});

testRule(nameDiffers, {
  valid: {
    'other capitals, spaces and full stops': july(
      set('KPIs', 'A02-2', 'Indicator', ' curriculum network meetings held as planned. '),
    ),
    'words with their reference left out': july(set('Volumetrics', 'V3', 'Reference', null)),
  },
  invalid: {
    'the words of another KPI, and words of one’s own': {
      workbook: july(
        set('KPIs', 'A02-1', 'Indicator', 'Curriculum network meetings held as planned'),
        set('Volumetrics', 'V3', 'Measure', 'Days done'),
      ),
      finds: [
        {
          message: 'another',
          cell: ['KPIs', 'A02-1', 'Indicator'],
          related: [['KPIs', 'A02-1', 'Reference']],
          severity: 'warning',
          says: 'KPIs: A02-1 has the title of A02-2, “Curriculum network meetings held as planned”. The row was taken for A02-1.',
        },
        {
          message: 'wording',
          cell: ['Volumetrics', 'V3', 'Measure'],
          actual: 'Days done',
          says: 'Volumetrics: V3 says “Days done”; the agreement has “Commissioned activities recorded”.',
        },
      ],
    },
    'a reference that nobody knows beside words that are known': {
      workbook: july(set('KPIs', 'A02-2', 'Reference', 'XYZ-99')),
      finds: [
        {
          message: 'reference',
          cell: ['KPIs', 'A02-2', 'Reference'],
          related: [['KPIs', 'A02-2', 'Indicator']],
          severity: 'query',
          expected: 'A02-2',
          actual: 'XYZ-99',
          says: 'KPIs: “XYZ-99” is not a reference of the agreement. By its title the row was taken for A02-2.',
        },
      ],
    },
  },
});

const APART = 'Both count as one here, but Excel’s filters, lookups and pivot tables tell them apart.';
const ALL_APART = 'They count as one here, but Excel’s filters, lookups and pivot tables tell them apart.';
const ANOTHER = 'They do not matter here, but to Excel’s filters, lookups and pivot tables it is another word.';
const OTHERS = 'They do not matter here, but to Excel’s filters, lookups and pivot tables these are other words.';
const text = (value: string) => ({ kind: 'text', value }) as const;
const number = (value: number) => ({ kind: 'number', value }) as const;

testRule(mixedSpellings, {
  valid: {
    'one way for each, and capitals of either kind': july(
      set('Activity', 'ACT-001-04', 'Commissioned or traded', 'COMMISSIONED'),
      set('KPIs', 'A01-2', 'Service', 'a01'),
    ),
    'names in place of codes throughout': july(
      setAll('Activity', 'Service', 'Governors'),
      setAll('KPIs', 'Service', 'Governors'),
    ),
    'words that name nothing': july(
      set('Activity', 'ACT-001-04', 'Service', 'Catering '),
      set('KPIs', 'A01-2', 'Service', 'Catering '),
    ),
    'units that several measures share': july(
      set('KPIs', 'A02-3', 'Unit', 'average'),
      set('KPIs', 'A06-3', 'Unit', 'days per pupil'),
    ),
    'several reasons for no rating': july(
      set('KPIs', 'A01-2', "Supplier's own rating", 'Too few to rate'),
      set('KPIs', 'A01-3', "Supplier's own rating", 'Not rated'),
    ),
    'spaces and lines of people’s own words': july(
      set('KPIs', 'A01-2', 'Commentary', ' Two visits\nwere  moved. '),
      set('KPIs', 'A01-2', 'Indicator', 'Ofsted comments on local-authority\nsupport'),
    ),
    'no Activity table': july(dropSheet('Activity')),
  },
  invalid: {
    'a space behind a code, which is trimmed': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Service', 'A01 '),
        set('Activity', 'ACT-001-06', 'Service', ' a01'),
      ),
      finds: [
        {
          message: 'spaces',
          cell: ['Activity', 'ACT-001-04', 'Service'],
          related: [['Activity', 'ACT-001-06', 'Service']],
          says: `Activity: 2 cells have stray spaces, such as “A01” in E4. ${OTHERS}`,
          fix: [
            [['Activity', 'ACT-001-04', 'Service'], text('A01')],
            [['Activity', 'ACT-001-06', 'Service'], text('a01')],
          ],
        },
      ],
    },
    'an export that pads every column, once a table': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Activity reference', 'ACT-001-04 '),
        set('Activity', 'ACT-001-04', 'School name', 'School 8602000\u00a0'),
        set('KPIs', 'A01-2', 'Reference', 'A01-2\u00a0'),
        set('KPIs', 'A01-2', 'Unit', ' %'),
        set('KPIs', 'A01-2', 'Data status', 'Final '),
        set('Volumetrics', 'V3', 'Measure', 'Commissioned  activities recorded'),
        set('Cover', 'Supplier', 'Value', 'Entrust '),
      ),
      finds: [
        {
          message: 'space',
          cell: ['Cover', 'Supplier', 'Value'],
          says: `Cover, “Supplier”: “Entrust” in B4 has stray spaces. ${ANOTHER}`,
          fix: [[['Cover', 'Supplier', 'Value'], text('Entrust')]],
        },
        {
          message: 'spaces',
          cell: ['KPIs', 'A01-2', 'Reference'],
          related: [
            ['KPIs', 'A01-2', 'Unit'],
            ['KPIs', 'A01-2', 'Data status'],
          ],
          says: `KPIs: 3 cells have stray spaces, such as “A01-2” in A5. ${OTHERS}`,
          fix: [
            [['KPIs', 'A01-2', 'Reference'], text('A01-2')],
            [['KPIs', 'A01-2', 'Unit'], text('%')],
            [['KPIs', 'A01-2', 'Data status'], text('Final')],
          ],
        },
        {
          message: 'spaces',
          cell: ['Activity', 'ACT-001-04', 'Activity reference'],
          related: [['Activity', 'ACT-001-04', 'School name']],
          says: `Activity: 2 cells have stray spaces, such as “ACT-001-04” in A4. ${OTHERS}`,
          fix: [
            [['Activity', 'ACT-001-04', 'Activity reference'], text('ACT-001-04')],
            [['Activity', 'ACT-001-04', 'School name'], text('School 8602000')],
          ],
        },
        {
          message: 'space',
          cell: ['Volumetrics', 'V3', 'Measure'],
          says: `Volumetrics, “Measure”: “Commissioned activities recorded” in B6 has stray spaces. ${ANOTHER}`,
          fix: [[['Volumetrics', 'V3', 'Measure'], text('Commissioned activities recorded')]],
        },
      ],
    },
    'a name and an alias among codes, which give way to them': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Service', ' School Improvement'),
        set('Activity', 'ACT-007-04', 'Service', 'Governors'),
      ),
      finds: [
        {
          message: 'many',
          cell: ['Activity', 'ACT-001-04', 'Service'],
          related: [['Activity', 'ACT-007-04', 'Service']],
          says: `Activity, “Service”: 2 cells say something else than the rest of the column would, such as “School Improvement” in E4 for “A01”. ${ALL_APART}`,
          fix: [
            [['Activity', 'ACT-001-04', 'Service'], text('A01')],
            [['Activity', 'ACT-007-04', 'Service'], text('A03')],
          ],
        },
      ],
    },
    'the only row of a service, by its name among codes': {
      workbook: july(
        ...['A02-1', 'A02-2', 'A02-3'].map((ref) => set('KPIs', ref, 'Service', 'Curriculum Development')),
        set('Days', 'SCC-A-14-001', 'Service', 'School Improvement '),
      ),
      finds: [
        {
          message: 'many',
          cell: ['KPIs', 'A02-1', 'Service'],
          related: [
            ['KPIs', 'A02-2', 'Service'],
            ['KPIs', 'A02-3', 'Service'],
          ],
          says: `KPIs, “Service”: 3 cells say something else than the rest of the column would, such as “Curriculum Development” in B8 for “A02”. ${ALL_APART}`,
          fix: [
            [['KPIs', 'A02-1', 'Service'], text('A02')],
            [['KPIs', 'A02-2', 'Service'], text('A02')],
            [['KPIs', 'A02-3', 'Service'], text('A02')],
          ],
        },
        {
          message: 'one',
          cell: ['Days', 'SCC-A-14-001', 'Service'],
          says: `Days, “Service”: B4 says “School Improvement” where the rest of the column would say “A01”. ${APART}`,
          fix: [[['Days', 'SCC-A-14-001', 'Service'], text('A01')]],
        },
      ],
    },
    'a rating and a reference in other words': {
      workbook: july(
        set('KPIs', 'A01-2', 'Reference', 'A01.2'),
        set('KPIs', 'A01-2', "Supplier's own rating", 'Meets or exceeds'),
      ),
      finds: [
        {
          message: 'one',
          cell: ['KPIs', 'A01-2', 'Reference'],
          says: `KPIs, “Reference”: A5 says “A01.2” where the rest of the column would say “A01-2”. ${APART}`,
          fix: [[['KPIs', 'A01-2', 'Reference'], text('A01-2')]],
        },
        {
          message: 'one',
          cell: ['KPIs', 'A01-2', "Supplier's own rating"],
          says: `KPIs, “Supplier's own rating”: I5 says “Meets or exceeds” where the rest of the column would say “Good”. ${APART}`,
          fix: [[['KPIs', 'A01-2', "Supplier's own rating"], text('Good')]],
        },
      ],
    },
    'a formula’s words, which are never overwritten': {
      workbook: july(set('KPIs', 'A01-2', 'Service', { formula: 'TRIM(B4)', value: 'A01 ' })),
      finds: [
        {
          message: 'space',
          cell: ['KPIs', 'A01-2', 'Service'],
          says: `KPIs, “Service”: “A01” in B5 has stray spaces. ${ANOTHER}`,
        },
      ],
    },
    'a non-breaking space in the only row': {
      workbook: july(set('Activity', 'TRADE-07', 'Commissioned or traded', 'Traded\u00a0')),
      finds: [
        {
          message: 'space',
          cell: ['Activity', 'TRADE-07', 'Commissioned or traded'],
          says: `Activity, “Commissioned or traded”: “Traded” in J86 has stray spaces. ${ANOTHER}`,
          fix: [[['Activity', 'TRADE-07', 'Commissioned or traded'], text('Traded')]],
        },
      ],
    },
    'a word among numbers, and a number stored as text': {
      workbook: july(
        set('Activity', 'ACT-001-04', 'Priority', 'P1'),
        set('Days', 'SCC-A-14-001', 'Priority', '1'),
        set('Activity', 'ACT-001-04', 'School number', '860/2000'),
      ),
      finds: [
        {
          message: 'one',
          cell: ['Activity', 'ACT-001-04', 'School number'],
          says: `Activity, “School number”: C4 says “860/2000” where the rest of the column would say “8602000”. ${APART}`,
          fix: [[['Activity', 'ACT-001-04', 'School number'], number(8602000)]],
        },
        {
          message: 'one',
          cell: ['Activity', 'ACT-001-04', 'Priority'],
          says: `Activity, “Priority”: F4 says “P1” where the rest of the column would say “1”. ${APART}`,
          fix: [[['Activity', 'ACT-001-04', 'Priority'], number(1)]],
        },
        {
          message: 'one',
          cell: ['Days', 'SCC-A-14-001', 'Priority'],
          says: `Days, “Priority”: C4 says the text “1” where the rest of the column would say the number “1”. ${APART}`,
          fix: [[['Days', 'SCC-A-14-001', 'Priority'], number(1)]],
        },
      ],
    },
  },
});
