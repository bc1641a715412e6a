import { vocabularyOf } from '../../../src/agreement/lookup';
import {
  codeReader,
  dateReader,
  daysReader,
  moneyReader,
  monthReader,
  numberReader,
  textReader,
  yesNoReader,
  type ReaderContext,
} from '../../../src/reading/values/cell-readers';
import type { CellReader } from '../../../src/reading/values/outcome';
import { versionReader } from '../../../src/reading/values/return-version';
import { schoolNumberReader } from '../../../src/reading/values/school-number';
import type { CellValue } from '../../../src/workbook/snapshot';
import { shippedAgreement } from '../../samples/shipped-agreement';
import { serial } from '../little-workbook';

const words = vocabularyOf(shippedAgreement());
const context: ReaderContext = { words, dateSystem: 1900 };

function read<T>(reader: CellReader<T>, cell: string | number | boolean | CellValue, format = 'General') {
  const value: CellValue =
    typeof cell === 'string'
      ? { kind: 'text', value: cell }
      : typeof cell === 'number'
        ? { kind: 'number', value: cell }
        : typeof cell === 'boolean'
          ? { kind: 'boolean', value: cell }
          : cell;
  return reader({ value, format });
}

const date = (iso: string): CellValue => ({ kind: 'date', serial: serial(iso) });
const valued = (value: unknown, problem: unknown = null) => ({ state: 'value', value, problem });
const unreadable = (kind: string) => ({ state: 'unreadable', problem: { kind } });

describe('every reader', () => {
  const readers: readonly CellReader<unknown>[] = [
    textReader(context),
    numberReader(context),
    daysReader(context),
    moneyReader(context),
    dateReader(context),
    monthReader(context),
    yesNoReader(context),
    versionReader(context),
    schoolNumberReader(context),
    codeReader(context, words.service, 'service'),
  ];

  it('tells blanks, white space, error values and placeholders from values', () => {
    for (const reader of readers) {
      expect(read(reader, { kind: 'blank' })).toEqual({ state: 'blank' });
      expect(read(reader, '\u00a0 \t')).toEqual({ state: 'blank' });
      expect(read(reader, { kind: 'error', code: '#DIV/0!' })).toEqual({
        state: 'unreadable',
        problem: { kind: 'errorValue', code: '#DIV/0!' },
      });
      expect(read(reader, 'n/a')).toEqual({ state: 'placeholder', placeholder: 'notApplicable' });
      expect(read(reader, ' - ')).toEqual({ state: 'placeholder', placeholder: 'notApplicable' });
      expect(read(reader, '–')).toEqual({ state: 'placeholder', placeholder: 'notApplicable' });
      expect(read(reader, 'TBC\u00a0')).toEqual({ state: 'placeholder', placeholder: 'toBeConfirmed' });
      expect(read(reader, 'Not due')).toEqual({ state: 'placeholder', placeholder: 'notDue' });
    }
  });
});

describe('text', () => {
  it('is any value as words', () => {
    expect(read(textReader(context), ' Oak\u00a0 Primary\n')).toEqual(valued('Oak Primary'));
    expect(read(textReader(context), 12)).toEqual(valued('12'));
    expect(read(textReader(context), 0.95, '0%')).toEqual(valued('95%'));
    expect(read(textReader(context), true)).toEqual(valued('TRUE'));
    expect(read(textReader(context), date('2014-07-31'))).toEqual(valued('31 July 2014'));
  });
});

describe('a number', () => {
  const reader = numberReader(context, words.unit);

  it('may be text, which is said', () => {
    expect(read(reader, 12.5)).toEqual(valued(12.5));
    expect(read(reader, ' 1,234 ')).toEqual(valued(1234, { kind: 'numberAsText', value: 1234 }));
    expect(read(reader, '12 days')).toEqual(valued(12, { kind: 'numberAsText', value: 12 }));
    expect(read(reader, '7 Working days')).toEqual(valued(7, { kind: 'numberAsText', value: 7 }));
  });

  it('is not a word, a date, a yes or a percentage', () => {
    expect(read(reader, 'twelve')).toEqual(unreadable('notANumber'));
    expect(read(reader, '12 cakes')).toEqual(unreadable('notANumber'));
    expect(read(reader, '12%')).toEqual(unreadable('notANumber'));
    expect(read(reader, true)).toEqual(unreadable('notANumber'));
    expect(read(reader, date('2014-07-31'))).toEqual(unreadable('notANumber'));
  });
});

describe('days', () => {
  it('are quarter-days', () => {
    expect(read(daysReader(context), 1.75)).toEqual(valued(7));
    expect(read(daysReader(context), 0.1 + 0.15)).toEqual(valued(1));
    expect(read(daysReader(context), '1.5')).toEqual(valued(6, { kind: 'numberAsText', value: 1.5 }));
  });

  it('between quarters are counted as the nearest, and said', () => {
    expect(read(daysReader(context), 1.3)).toEqual(valued(5, { kind: 'notInQuarters', days: 1.3, counted: 1.25 }));
  });
});

describe('money', () => {
  it('is whole pence', () => {
    expect(read(moneyReader(context), 1234.5)).toEqual(valued(123450));
    expect(read(moneyReader(context), 1.005)).toEqual(valued(101));
    expect(read(moneyReader(context), '£1,234.50')).toEqual(valued(123450, { kind: 'numberAsText', value: 1234.5 }));
  });
});

describe('a date', () => {
  it('is a serial, in the workbook’s own date system', () => {
    expect(read(dateReader(context), date('2014-06-03'))).toEqual(valued('2014-06-03'));
    const from1904 = dateReader({ words, dateSystem: 1904 });
    expect(read(from1904, { kind: 'date', serial: serial('2014-06-03', 1904) })).toEqual(valued('2014-06-03'));
    expect(read(from1904, { kind: 'date', serial: serial('2014-06-03') })).toEqual(valued('2018-06-04'));
  });

  it('may have lost its date format or carry a time', () => {
    expect(read(dateReader(context), serial('2014-06-03'))).toEqual(valued('2014-06-03'));
    expect(read(dateReader(context), { kind: 'date', serial: serial('2014-06-03') + 0.6 })).toEqual(
      valued('2014-06-03'),
    );
  });

  it('may be text, day first, which is said', () => {
    expect(read(dateReader(context), '03/06/2014')).toEqual(
      valued('2014-06-03', { kind: 'dateAsText', value: '2014-06-03' }),
    );
  });

  it('is not a figure that strayed in, a day no calendar has, or a month', () => {
    expect(read(dateReader(context), 1.5)).toEqual(unreadable('notADate'));
    expect(read(dateReader(context), 20140603)).toEqual(unreadable('notADate'));
    expect(read(dateReader(context), '31/06/2014')).toEqual(unreadable('impossibleDate'));
    expect(read(dateReader(context), { kind: 'date', serial: 60 })).toEqual(unreadable('notADate'));
    expect(read(dateReader(context), 'June 2014')).toEqual(unreadable('notADate'));
  });
});

describe('a month', () => {
  it('is its name, or any date in it', () => {
    expect(read(monthReader(context), 'July 2014')).toEqual(valued('2014-07'));
    expect(read(monthReader(context), 'Jul-14')).toEqual(valued('2014-07'));
    expect(read(monthReader(context), date('2014-07-31'))).toEqual(valued('2014-07'));
    expect(read(monthReader(context), serial('2014-07-01'))).toEqual(valued('2014-07'));
    expect(read(monthReader(context), '31/07/2014')).toEqual(valued('2014-07', { kind: 'dateAsText', value: '2014-07-01' }));
  }); // prettier-ignore

  it('is not a name without a year, or a figure', () => {
    expect(read(monthReader(context), 'July')).toEqual(unreadable('notAMonth'));
    expect(read(monthReader(context), 7)).toEqual(unreadable('notAMonth'));
    expect(read(monthReader(context), '31/06/2014')).toEqual(unreadable('impossibleDate'));
  });
});

describe('a return version', () => {
  it.each([
    ['Original', 0],
    ['ORIGINAL RETURN', 0],
    ['v0', 0],
    ['Correction 2', 2],
    ['correction no. 3', 3],
    ['v2', 2],
    ['Version 2', 2],
    ['Revision: 1', 1],
    ['2', 2],
    [0, 0],
    [3, 3],
  ])('%j is %d', (cell, version) => {
    expect(read(versionReader(context), cell)).toEqual(valued(version));
  });

  it.each(['Correction', 'v1.5', 'second', 1.5, -1, true])('%j is none', (cell) => {
    expect(read(versionReader(context), cell)).toEqual(unreadable('notAVersion'));
  });
});

describe('a school number', () => {
  it.each(['8601234', '860/1234', '860-1234', '860 1234', ' 860 / 1234 ', 'DfE 860/1234', 'LAESTAB: 8601234', 8601234])(
    '%j is a LAESTAB',
    (cell) => {
      expect(read(schoolNumberReader(context), cell)).toEqual(valued('8601234'));
    },
  );

  it.each(['123456', 123456, 'URN 123456', 'URN: 123456'])('%j is a URN', (cell) => {
    expect(read(schoolNumberReader(context), cell)).toEqual(valued('123456'));
  });

  it.each(['1234', '86012345', '860/123', 'Oak Primary', 8601234.5, true, '860/12345'])('%j is none', (cell) => {
    expect(read(schoolNumberReader(context), cell)).toEqual(unreadable('notASchoolNumber'));
  });
});

describe('a word of the agreement', () => {
  it('is known by code, name or alias', () => {
    const service = codeReader(context, words.service, 'service');
    for (const name of ['A01', 'a01', 'School Support & Intervention', 'SCHOOL  IMPROVEMENT', 'SSI']) {
      expect(read(service, name)).toEqual(valued('A01'));
    }
    const priority = codeReader(context, words.priority, 'priority');
    for (const name of [1, '1', 'P1', '1 - Excellent Education', 'Priority 1', 'excellent education']) {
      expect(read(priority, name)).toEqual(valued('1'));
    }
  });

  it('that is unknown comes with the nearest', () => {
    expect(read(codeReader(context, words.service, 'service'), 'Goverors')).toEqual({
      state: 'unknown',
      suggestion: 'A03',
      problem: { kind: 'unknownCode', of: 'service', suggestion: 'A03' },
    });
    expect(read(codeReader(context, words.band, 'rating'), 'Splendid')).toMatchObject({ suggestion: null });
  });
});

describe('yes or no', () => {
  it('is a word or a tick', () => {
    expect(['Yes', 'y', 'TRUE', true, 1].map((cell) => read(yesNoReader(context), cell))).toEqual(
      new Array(5).fill(valued(true)),
    );
    expect(['No', 'N', false, 0].map((cell) => read(yesNoReader(context), cell))).toEqual(
      new Array(4).fill(valued(false)),
    );
    expect(read(yesNoReader(context), 'maybe')).toEqual(unreadable('notYesOrNo'));
  });
});
