import { vocabularyOf } from '../../src/agreement/lookup';
import { matchKey, spacedKey } from '../../src/agreement/match-key';
import { Words } from '../../src/agreement/words';
import { agreementWith, day, shippedAgreement } from './shipped-agreement';

const agreement = shippedAgreement();
const vocabulary = vocabularyOf(agreement);

describe('matchKey', () => {
  it.each([
    ['1 - Excellent Education', '1. excellent   education'],
    ['Sub-total', 'SUBTOTAL '],
    ['Supplier’s own rating', "supplier's own rating"],
    ['Behaviour, Health & Wellbeing', 'Behaviour Health and Wellbeing'],
    ['Good\u00a0/\u00a0Outstanding', 'good/outstanding'],
    ['Café\u200b', 'cafe'],
    ['ＫＰＩ', 'kpi'],
  ])('makes “%s” and “%s” one', (left, right) => {
    expect(matchKey(left)).toBe(matchKey(right));
  });

  it('keeps lone signs apart, and blank text empty', () => {
    expect(['%', '£', '-', '–', ' \u00a0', '% points'].map(matchKey)).toEqual(['%', '£', '-', '–', '', 'points']);
  });

  it('keeps words apart in its spaced form', () => {
    expect(spacedKey('A1-11')).not.toBe(spacedKey('A11-1'));
    expect(matchKey('A1-11')).toBe(matchKey('A11-1'));
  });
});

describe('Words', () => {
  it('finds what a lost hyphen leaves clear, and nothing where it could be either', () => {
    const words = new Words<string>().add('A1-11', ['A1-11']).add('A11-1', ['A11-1']).add('A2-3', ['A2-3']);
    expect([words.find('a1 11'), words.find('A11/1'), words.find('A111'), words.find('a23')]).toEqual([
      'A1-11',
      'A11-1',
      null,
      'A2-3',
    ]);
  });

  it('is not misled by the names that objects inherit', () => {
    const words = new Words<string>().add('x', ['x']);
    expect(['constructor', '__proto__', 'toString', ''].map((text) => words.find(text))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('vocabularyOf', () => {
  it.each([
    '1',
    1,
    ' 1 ',
    'Priority 1',
    'P1',
    'p1',
    '1 - Excellent Education',
    '1. Excellent Education',
    'Excellent education',
    'Excellent Education (P1)',
    'Priority 1: Excellent Education',
  ])('reads %p as priority 1', (text) => {
    expect(vocabulary.priority.find(text)).toBe('1');
  });

  it('reads services by code, name, alias and both', () => {
    const texts = [
      'a01',
      'School Improvement',
      'School Support & Intervention',
      'A01 - School Support and Intervention',
      'School Support and Intervention (School Improvement)',
      'Behaviour Health and Wellbeing',
      'EHE',
    ];
    expect(texts.map((text) => vocabulary.service.find(text))).toEqual([
      'A01',
      'A01',
      'A01',
      'A01',
      'A01',
      'A10',
      'A07',
    ]);
  });

  it('does not read part of a name, blank text or another kind’s code', () => {
    expect(['School', '', '6', 'Total'].map((text) => vocabulary.priority.find(text))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(vocabulary.service.find('1')).toBeNull();
  });

  it('suggests what a misspelt word most likely is', () => {
    expect(vocabulary.service.nearest('A0l')).toBe('A01');
    expect(vocabulary.service.nearest('AO3')).toBe('A03');
    expect(vocabulary.service.nearest('Goveners')).toBe('A03');
    expect(vocabulary.priority.nearest('Excelent Educaton')).toBe('1');
    expect(vocabulary.kpiReference.nearest('A01-l')).toBe('A01-1');
    expect(vocabulary.activityType.nearest('Intervnetion')).toBe('intervention');
  });

  it('suggests nothing where nothing, or more than one thing, is near', () => {
    expect(vocabulary.service.nearest('A11')).toBeNull();
    expect(vocabulary.service.nearest('Catering')).toBeNull();
    expect(vocabulary.priority.nearest('6')).toBeNull();
    expect(vocabulary.order.nearest('SCC-A-14-0')).toBeNull();
  });

  it('reads the words of the return format', () => {
    expect(['Training day', 'Network Meeting'].map((text) => vocabulary.activityType.find(text))).toEqual([
      'training',
      'network',
    ]);
    expect(['%', 'working days', '£', 'Percentage points'].map((text) => vocabulary.unit.find(text))).toEqual([
      'percent',
      'workingDays',
      'pounds',
      'points',
    ]);
    expect(['Requires Improvement', 'RI', 'requiresImprovement', 'GOOD'].map((text) => vocabulary.band.find(text))).toEqual([
      'requiresImprovement', 'requiresImprovement', 'requiresImprovement', 'good',
    ]); // prettier-ignore
    expect(['n/a', 'N/A', '-', '–', 'not due', 'TBC', 'Good'].map((text) => vocabulary.placeholder.find(text))).toEqual([
      'notApplicable', 'notApplicable', 'notApplicable', 'notApplicable', 'notDue', 'toBeConfirmed', null,
    ]); // prettier-ignore
    expect(['Commissioned', 't'].map((text) => vocabulary.funding.find(text))).toEqual(['commissioned', 'traded']);
    expect(['P', 'final'].map((text) => vocabulary.dataStatus.find(text))).toEqual(['provisional', 'final']);
    expect(['Y', 'no'].map((text) => vocabulary.yesNo.find(text))).toEqual(['yes', 'no']);
    expect(vocabulary.totalLabel.has('GRAND TOTAL')).toBe(true);
    expect(vocabulary.original.has('original')).toBe(true);
    expect(vocabulary.original.has('correction 1')).toBe(false);
    expect(vocabulary.contract.has('scc sda cluster a')).toBe(true);
    expect(vocabulary.supplier.has('ENTRUST')).toBe(true);
    expect(vocabulary.order.find('scc-a-14-001')).toBe('SCC-A-14-001');
  });

  it('finds KPIs and volumetrics by reference and title', () => {
    expect(vocabulary.kpiByReference('a01 1')?.ref).toBe('A01-1');
    expect(vocabulary.kpiByTitle('Individual schools supported; year to date')?.ref).toBe('A01-4');
    expect(vocabulary.kpiByReference('A99-1')).toBeNull();
    expect(vocabulary.volumetricByReference('v2')?.ref).toBe('V2');
    expect(vocabulary.volumetricByTitle('commissioned activities recorded')?.ref).toBe('V3');
    expect(vocabulary.volumetricByTitle('')).toBeNull();
  });

  it('gives the wording of a KPI that is in force on the day, or its latest', () => {
    const changed = agreementWith((input) => {
      const [first] = input.kpis;
      if (!first) return;
      input.kpis.push({
        ...first,
        title: 'Schools graded good or better',
        supersedes: 'A01-1',
        targets: [{ from: '2014-09-01', value: 78 }],
        effective: { from: '2014-09-01', to: '2014-12-31' },
      });
      first.effective.to = '2014-08-31';
      first.targets = [{ from: '2014-04-01', value: 75 }];
    });
    const titleOn = (date: string | null) =>
      vocabularyOf(changed).kpiByReference('A01-1', date === null ? null : day(date))?.title;
    expect(titleOn('2014-08-31')).toBe('Schools graded good or outstanding by Ofsted');
    expect(titleOn('2014-09-01')).toBe('Schools graded good or better');
    expect(titleOn('2015-02-01')).toBe('Schools graded good or better');
    expect(titleOn(null)).toBe('Schools graded good or better');
  });

  it('is made once for an agreement', () => {
    expect(vocabularyOf(agreement)).toBe(vocabulary);
  });
});
