import fc from 'fast-check';
import { loadAgreement, type AgreementProblem } from '../../src/agreement/load';
import { shippedInput, shippedText } from './shipped-agreement';

/** What loading says of the shipped agreement once the parts at the dotted paths are other (undefined: gone). */
function problemsWith(changes: Readonly<Record<string, unknown>>): readonly AgreementProblem[] {
  const data: unknown = JSON.parse(shippedText());
  for (const [path, value] of Object.entries(changes)) put(data, path.split('.'), value);
  const loaded = loadAgreement(data);
  return loaded.ok ? [] : loaded.problems;
}

function put(data: unknown, [step = '', ...rest]: readonly string[], value: unknown): void {
  if (typeof data !== 'object' || data === null) throw new Error(`Nothing can be put at ${step}.`);
  if (rest.length > 0) put(Reflect.get(data, step), rest, value);
  else if (value === undefined) Reflect.deleteProperty(data, step);
  else Reflect.set(data, step, value);
}

function theOne(changes: Readonly<Record<string, unknown>>): AgreementProblem | undefined {
  const problems = problemsWith(changes);
  expect(problems).toHaveLength(1);
  return problems[0];
}

describe('loadAgreement', () => {
  it('loads the shipped agreement, as text or as data, without a warning', () => {
    const fromText = loadAgreement(shippedText());
    expect(fromText).toMatchObject({ ok: true, warnings: [] });
    expect(loadAgreement(shippedInput())).toEqual(fromText);
    expect(loadAgreement(`\ufeff${shippedText()}`)).toEqual(fromText);
  });

  it('says of a name that it does not know which one was meant', () => {
    expect(theOne({ 'kpis.1.bands.good': { atLest: 90, atLeast: 90 } })).toEqual({
      severity: 'error',
      code: 'shape.unknown-name',
      path: 'kpis › A01-2 › bands › good › atLest',
      pointer: '/kpis/1/bands/good/atLest',
      message: '“atLest” means nothing here.',
      remedy: 'Did you mean “atLeast”? If not, take it out.',
    });
    expect(theOne({ 'calendar.colour': 1 })?.remedy).toBe(
      'Take it out. Known here: submissionWorkingDay, nonWorkingDays.',
    );
  });

  it('says what is missing and what belongs there', () => {
    expect(theOne({ 'kpis.2.ref': undefined })).toMatchObject({
      code: 'shape.missing',
      path: 'kpis › item 3 › ref',
      message: '“ref” is missing.',
      remedy: 'Add it: a text.',
    });
    expect(theOne({ 'kpis.2.unit': undefined })?.remedy).toBe(
      'Add it: percent or count or workingDays or ratio or points or pounds or days.',
    );
    expect(theOne({ 'kpis.2.targets.0.value': undefined })).toMatchObject({
      message: '“value” is missing.',
      remedy: 'Add it: a number or a group of named values.',
    });
  });

  it.each<[string, unknown, string]>([
    ['kpis.0.decimals', 'two', '“decimals” is the text “two” where a number belongs.'],
    ['kpis.0.decimals', 1.5, '“decimals” is 1.5 where a whole number belongs.'],
    ['kpis.0.decimals', 7, '“decimals” is 7, and must be at most 6.'],
    ['commissions.0.days', -1, '“days” is -1, and must be at least 0.'],
    ['kpis.0.title', '', '“title” is empty.'],
    ['kpis.0.targets', [], '“targets” has no entry, and needs at least 1.'],
    ['commissions.4.monthlyProfilePercent', [50, 50], '“monthlyProfilePercent” has 2 entries, and needs exactly 12.'],
    ['kpis.0.dueMonths', 7, '“dueMonths” is 7 where a list belongs.'],
    ['kpis.0.dueMonths.0', 13, 'Item 1 of “dueMonths” is 13, and must be at most 12.'],
    ['kpis.0.provisionalAllowed', 'yes', '“provisionalAllowed” is the text “yes” where true or false belongs.'],
    ['kpis.0.effective', null, '“effective” is null where a group of named values belongs.'],
    ['kpis.0', [], 'Item 1 of “kpis” is a list where a group of named values belongs.'],
    [
      'kpis.0.bands.good.atLeast',
      '90',
      '“atLeast” is the text “90” where a number or a group of named values belongs.',
    ],
    ['kpis.0.targets.0.from', '1 April', '“from” is the text “1 April”, and must be a date such as 2014-07-31.'],
    ['formatVersion', 2, '“formatVersion” is 2, and must be 1.'],
    ['kpis.3.derivation.kind', 'meassure', '“kind” is the text “meassure”, and must be one of measure, ratio.'],
  ])('explains %s as %j', (path, value, message) => {
    expect(theOne({ [path]: value })).toMatchObject({
      severity: 'error',
      message,
      pointer: `/${path.replaceAll('.', '/')}`,
    });
  });

  it('suggests the choice that was meant', () => {
    expect(theOne({ 'kpis.0.unit': 'percnt' })?.remedy).toBe('Did you mean “percent”?');
    expect(theOne({ 'kpis.0.unit': 'kilograms' })?.remedy).toMatch(/^Write one of percent, /);
  });

  it('points inside a part that may be of two kinds', () => {
    expect(theOne({ 'kpis.0.targets.0.value': { low: 1, high: 'x' } })).toMatchObject({
      path: 'kpis › A01-1 › targets › 2014-04-01 › value › high',
      message: '“high” is the text “x” where a number belongs.',
    });
  });

  it('reports every fault at once', () => {
    expect(
      problemsWith({ 'kpis.0.ref': 1, 'services.2.code': null, extra: true }).map((problem) => problem.pointer),
    ).toEqual(['/services/2/code', '/kpis/0/ref', '/extra']);
  });

  it('cuts a long text short', () => {
    expect(theOne({ 'kpis.0.decimals': 'x'.repeat(5000) })?.message.length).toBeLessThan(150);
  });

  it('says where a text stops being JSON', () => {
    const loaded = loadAgreement('{\n  "id": "x",\n  "title" "y"\n}');
    expect(loaded).toMatchObject({
      ok: false,
      problems: [
        {
          code: 'shape.not-json',
          path: 'the agreement',
          message: 'The file is not JSON: it goes wrong at line 3, column 11.',
        },
      ],
    });
    expect(loadAgreement('{"a": 1')).toMatchObject({ ok: false, problems: [{ code: 'shape.not-json' }] });
    expect(loadAgreement(' \n')).toMatchObject({ ok: false, problems: [{ message: 'The file is empty.' }] });
  });

  it('takes names that objects inherit for what they are', () => {
    const loaded = loadAgreement('{"__proto__": {"polluted": true}, "constructor": 1}');
    expect(loaded.ok).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(!loaded.ok && loaded.problems.some((problem) => problem.pointer === '/constructor')).toBe(true);
    expect(!loaded.ok && loaded.problems.some((problem) => problem.message === '“kpis” is missing.')).toBe(true);
  });

  it('never throws, and never passes what is no agreement', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (anything) => {
        const loaded = loadAgreement(anything);
        expect(!loaded.ok && loaded.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws when any one part is anything', () => {
    const paths = [
      'kpis.0',
      'kpis.0.bands',
      'kpis.0.targets',
      'kpis.0.targets.0.value',
      'kpis.3.derivation',
      'commissions',
      'returnFormat.tables.kpis',
      'effective',
      'schools',
      'calendar.nonWorkingDays.0',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        for (const { message, remedy, pointer } of problemsWith({ [path]: value })) {
          expect(message).toMatch(/\.$/);
          expect(remedy).toMatch(/[.?]$/);
          expect(pointer).toMatch(/^(\/|$)/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
