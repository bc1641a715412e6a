/** What holds for every rule. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue, RULES } from '../../src/rules';
import type { RuleGroup } from '../../src/rules/rule';
import { withRegister } from './register';
import { july, returnFor, set } from './return-workbook';
import { runRule } from './rule-tester';

const HUNDREDS: readonly RuleGroup[] = [
  'structure', 'types and units', 'vocabulary', 'identity', 'time', 'arithmetic', 'cross-sheet', 'agreement',
  'across months', 'nil returns',
]; // prettier-ignore

describe('the catalogue', () => {
  it.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
    '%s is numbered by its group, in order',
    (id, { meta }) => {
      expect(HUNDREDS[Math.floor(Number(id.slice(1)) / 100) - 1]).toBe(meta.group);
      expect(meta.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(meta.title).not.toMatch(/\.$/);
      for (const sentence of [meta.description, meta.remedy, meta.source]) expect(sentence).toMatch(/^[A-Z].*\.$/s);
    },
  );

  it('has the cases of each rule, once', () => {
    const rules = sourcesOf('src/rules').flatMap(
      (source) => source.match(/(?<=export const )\w+(?= = defineRule)/g) ?? [],
    );
    const tried = sourcesOf('test/rules').flatMap((source) => source.match(/(?<=^testRule\()\w+/gm) ?? []);
    expect(rules).toHaveLength(RULES.length);
    expect([...tried].sort()).toEqual([...rules].sort());
  });

  it('is in the order of the numbers', () => {
    const numbers = RULES.map(({ meta }) => Number(meta.id.slice(1)));
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
  });

  it('does not load with one id or name twice', () => {
    const [first] = RULES;
    if (!first) throw new Error('there are no rules');
    expect(() => catalogue([first, first])).toThrow(/R101/);
    const named = { ...first, meta: { ...first.meta, id: 'R199' } };
    expect(() => catalogue([first, named])).toThrow(/missing-table/);
    const stranger = { ...first, meta: { ...first.meta, id: 'R100' } };
    expect(() => catalogue([stranger])).toThrow(/R100/);
  });

  it.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s finds nothing in a clean return', (_, rule) => {
    // The clean returns repeat their figures from month to month, which is what R912 asks about.
    const months = rule.meta.id === 'R912' ? ['2014-06'] : ['2014-04', '2014-05', '2014-06'];
    const { outcome, findings } = runRule(rule, {
      workbook: july(set('Cover', 'Return version', 'Value', 'Correction 1')),
      earlier: months.map((month) => returnFor(month)),
      corrects: july(set('KPIs', 'A01-2', 'Data status', 'Provisional')),
      agreement: withRegister(),
    });
    expect(outcome).toMatchObject({ status: 'ran', reason: null });
    expect(findings).toEqual([]);
  });
});

function sourcesOf(folder: string): readonly string[] {
  const full = path.join(__dirname, '../..', folder);
  const files = readdirSync(full, { withFileTypes: true }).filter((each) => each.isFile());
  return files.map(({ name }) => readFileSync(path.join(full, name), 'utf8'));
}
