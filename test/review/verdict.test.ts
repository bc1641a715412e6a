import { reviewWith } from '../../src/review/review-with';
import type { Severity } from '../../src/rules/rule';
import { shippedAgreement } from '../agreement/shipped-agreement';
import { dropSheet, july, type ReturnWorkbook } from '../rules/return-workbook';
import { failingRule, rule } from './little-rules';

const agreement = shippedAgreement();

function verdict(
  counts: Partial<Record<Severity, number>>,
  workbook: ReturnWorkbook = july(),
  more: Parameters<typeof reviewWith>[0] = [],
) {
  const severities: readonly Severity[] = ['error', 'warning', 'query', 'note'];
  const reports = severities.flatMap((severity) =>
    Array.from({ length: counts[severity] ?? 0 }, (_, at) => ({
      message: 'plain' as const,
      cell: null,
      subject: `${severity} ${String(at)}`,
      severity,
    })),
  );
  return reviewWith([rule(reports), ...more], { snapshot: workbook.snapshot(), agreement }).verdict;
}

describe('the verdict', () => {
  it.each([
    [{}, 'clean', 'July 2014 can be accepted: nothing was found.'],
    [{ query: 3 }, 'findings', 'July 2014 can be accepted: no errors; 3 queries to ask the supplier.'],
    [
      { query: 1, warning: 2 },
      'findings',
      'July 2014 can be accepted: no errors; 2 warnings to look at and 1 query to ask the supplier.',
    ],
    [{ note: 2 }, 'findings', 'July 2014 can be accepted: no errors; 2 notes.'],
    [{ error: 1 }, 'errors', 'July 2014 should go back: 1 error.'],
    [{ error: 4, warning: 2, query: 3 }, 'errors', 'July 2014 should go back: 4 errors, 2 warnings and 3 queries.'],
  ] as const)('of %j is %s', (counts, level, sentence) => {
    expect(verdict(counts)).toEqual({
      level,
      sentence,
      counts: { error: 0, warning: 0, query: 0, note: 0, ...counts },
    });
  });

  it('says how many rules could not run', () => {
    const skipped = rule([], { id: 'R997', name: 'skipped', needs: ['earlier returns'] });
    expect(verdict({}, july(), [skipped]).sentence).toBe(
      'July 2014 can be accepted: nothing was found; 1 rule of 3 could not run.',
    );
  });

  it('says how many stated figures could not be compared', () => {
    const ofJulyOnly = july();
    const activity = ofJulyOnly.sheet('Activity');
    for (const key of activity.keys()) if (!key.endsWith('-07')) activity.remove(key);
    const figures = 'July 2014 can be accepted: nothing was found; 31 of 105 stated figures were not checked';
    expect(verdict({}, ofJulyOnly).sentence).toBe(`${figures}.`);
    const skipped = rule([], { id: 'R997', name: 'skipped', needs: ['earlier returns'] });
    expect(verdict({}, ofJulyOnly, [skipped]).sentence).toBe(`${figures}; 1 rule of 3 could not run.`);
  });

  it('does not take what was not checked for clean', () => {
    expect(verdict({}, july(dropSheet('Activity')))).toMatchObject({
      level: 'incomplete',
      sentence: 'July 2014 was not checked in full, because the Activity table was not found; nothing found so far.',
    });
    expect(verdict({ error: 2 }, july(), [failingRule(new Error('x'))])).toMatchObject({
      level: 'incomplete',
      sentence: 'July 2014 was not checked in full, because 1 rule failed; 2 errors and 1 warning found so far.',
    });
    const withoutMonth = verdict({}, july(dropSheet('Cover'), dropSheet('Activity')));
    expect(withoutMonth.sentence).toBe(
      'This return was not checked in full, because the Cover table was not found, the Activity table was not found and ' +
        'the reporting month is not known; nothing found so far.',
    );
    const nothingRan = reviewWith([], { snapshot: july().snapshot(), agreement }).verdict;
    expect(nothingRan).toMatchObject({
      level: 'incomplete',
      sentence: expect.stringContaining('no rule ran') as string,
    });
  });
});
