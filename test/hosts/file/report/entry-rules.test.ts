import { newWorkbook } from '../../../../src/hosts/file';
import type { EntryRule, ReportSheet } from '../../../../src/workbook/markup';
import { partText } from '../marks/compared';
import { plainSheet, textCell } from '../marks/sample-markup';
import { validationErrors } from '../marks/validator';

const column = (at: number) => ({ top: 1, left: at, bottom: 500, right: at });

function sheetWith(entryRules: readonly EntryRule[]): ReportSheet {
  return { ...plainSheet('Entries', [textCell(0, 0, 'Status')]), entryRules };
}

const RULES: readonly EntryRule[] = [
  {
    area: column(0),
    allows: { kind: 'words', words: ['agreed', 'a "worked" example', '<b>&'] },
    isStrict: true,
    prompt: { title: 'Status', text: 'Choose one.' },
    refusal: { title: 'Not a status', text: 'Choose from the list.' },
  },
  { area: column(1), allows: { kind: 'cells', formula: 'OFFSET($A$2,0,0,COUNTA($A$2:$A$9),1)' }, isStrict: false },
  { area: column(2), allows: { kind: 'number', least: 1, most: 12, isWhole: true }, isStrict: true },
  { area: column(3), allows: { kind: 'number', least: 0, isWhole: false }, isStrict: true },
  { area: column(4), allows: { kind: 'date' }, isStrict: true },
  {
    area: column(5),
    allows: { kind: 'anything' },
    isStrict: true,
    prompt: { title: 'T'.repeat(40), text: 'x'.repeat(300) },
  },
];

describe('rules for entries', () => {
  const file = newWorkbook([sheetWith(RULES)]);
  const xml = partText(file, 'xl/worksheets/sheet1.xml');

  it('make a valid file', () => {
    expect(validationErrors(file)).toEqual([]);
  });

  it('say what is allowed where', () => {
    expect(xml).toContain('<dataValidations count="6">');
    expect(xml).toContain(
      'sqref="A2:A501"><formula1>&quot;agreed,a &quot;&quot;worked&quot;&quot; example,&lt;b&gt;&amp;&quot;</formula1>',
    );
    expect(xml).toContain('type="whole" operator="between"');
    expect(xml).toContain('<formula1>1</formula1><formula2>12</formula2>');
  });

  it('keep to the lengths that Excel takes', () => {
    expect(xml).toContain(`promptTitle="${'T'.repeat(31)}…" prompt="${'x'.repeat(254)}…"`);
  });

  it('are refused where a list cannot be written', () => {
    const words = (list: readonly string[]) => () =>
      newWorkbook([sheetWith([{ area: column(0), allows: { kind: 'words', words: list }, isStrict: true }])]);
    expect(words(['one, two'])).toThrow('list them in cells');
    expect(words(['x'.repeat(256)])).toThrow('list them in cells');
  });

  it('leave a sheet without any as it was', () => {
    expect(partText(newWorkbook([plainSheet('None', [])]), 'xl/worksheets/sheet1.xml')).not.toContain('dataValidation');
  });
});
