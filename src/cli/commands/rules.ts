/** `sda-return rules`: the catalogue. */
import { paletteFor } from '../colours';
import type { Engine } from '../engine';
import type { Io } from '../io';
import { widthFor } from '../messages';
import { tableRows } from '../../reports/text/layout';
import type { RuleMeta } from '../../rules/rule';

export const RULE_FORMATS = ['text', 'json'] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

export function listRules(io: Io, engine: Engine, format: RuleFormat): void {
  io.stdout.write(format === 'json' ? rulesAsJson(engine.rules) : rulesAsText(io, engine.rules));
}

function rulesAsJson(rules: readonly RuleMeta[]): string {
  return `${JSON.stringify(rules, null, 2)}\n`;
}

function rulesAsText(io: Io, rules: readonly RuleMeta[]): string {
  const palette = paletteFor(io.stdout, io.env);
  const rows = tableRows(
    [{ align: 'left' }, { align: 'left' }, { align: 'left', flexible: true }],
    rules.map(({ id, severity, title }) => [
      { text: id, paint: palette.strong },
      { text: severity, paint: palette.severity[severity] },
      { text: title },
    ]),
    { indent: 2, width: widthFor(io.stdout) },
  );
  const lines = rules.flatMap(({ group }, at) => [
    ...(group === rules[at - 1]?.group ? [] : [...(at > 0 ? [''] : []), palette.heading(headed(group))]),
    ...(rows[at] ?? []),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function headed(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1);
}
