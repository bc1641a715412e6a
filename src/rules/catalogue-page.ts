/** The catalogue of rules as a page of Markdown (`docs/rules.md`), made from the rules so that it cannot differ from them. */
import { TABLE_ROLES, type Agreement } from '../agreement/model';
import { headingName, tableName } from '../agreement/table-names';
import { formatList } from '../figures/format-figure';
import type { Need, RuleGroup, RuleMeta, RuleOption, Severity } from './rule';

const GROUPS: Readonly<Record<RuleGroup, string>> = {
  structure: 'Structure of the workbook',
  'types and units': 'Types and units',
  vocabulary: 'Words of the agreement',
  identity: 'What identifies a KPI, a school, an activity',
  time: 'Dates and deadlines',
  arithmetic: 'Arithmetic within a sheet',
  'cross-sheet': 'Totals against the activity rows',
  agreement: 'Against the agreement',
  'across months': 'Across months',
  'nil returns': 'Nil returns',
};

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  query: 'Query',
  note: 'Note',
};

const INTRODUCTION = `# Rules

<!-- Made by \`npm run generate\` from src/rules. Change the rules, not this page. -->

Every return is checked by the rules below. A number, once given, is never given to another rule.

A finding is one of four kinds:

- **Error**: the return contradicts itself or the agreement, or cannot be read. It needs correcting.
- **Warning**: probably wrong, or something that both sides should know before they meet.
- **Query**: may well be right. The supplier is asked to look.
- **Note**: for information.

Where the same rule has degrees, the kind given here is the usual one. A rule that cannot run, because a table or column
it needs is not there, is listed as skipped with the reason: “no findings” and “not checked” are never the same thing.
One cause makes one finding: what follows from a cell that cannot be read is not reported again.

An agreement can set how rules run, each time with a reason (\`ruleSettings\`): switch one off, for all or for some KPIs and
services; give its findings another severity; put it on trial (\`"blocking": false\`), so that its findings are shown but count
towards no verdict; or set the numbers that are listed below as options.

“Seed report” is the report on education support services to the Prosperous Staffordshire Select Committee of
5 September 2014, from which the published figures and names of the example agreement come.`;

/** The whole page. The agreement gives the tables and columns their names. */
export function cataloguePage(rules: readonly RuleMeta[], agreement: Agreement): string {
  const groups = Object.keys(GROUPS).flatMap((group) => {
    const members = rules.filter((rule) => rule.group === group);
    const [first] = members;
    return first ? [groupSection(first.group, members, agreement)] : [];
  });
  return `${[INTRODUCTION, ...groups].join('\n\n')}\n`;
}

function groupSection(group: RuleGroup, rules: readonly RuleMeta[], agreement: Agreement): string {
  const index = rules.map(({ id, severity, title }) => `| ${id} | ${SEVERITY_WORDS[severity]} | ${cellText(title)} |`);
  return [
    `## ${GROUPS[group]}`,
    ['| Rule | Kind | What it finds |', '| --- | --- | --- |', ...index].join('\n'),
    ...rules.map((rule) => ruleSection(rule, agreement)),
  ].join('\n\n');
}

function ruleSection(rule: RuleMeta, agreement: Agreement): string {
  const facts = [
    `- **What to do**: ${rule.remedy}`,
    `- **Where it comes from**: ${rule.source}`,
    ...(rule.needs.length > 0 ? [`- **Needs**: ${needsText(rule.needs, agreement)}.`] : []),
    ...Object.entries(rule.options ?? {}).map(optionText),
    `- **Name**: \`${rule.name}\``,
  ];
  return [`### ${rule.id} ${rule.title}`, rule.description, facts.join('\n')].join('\n\n');
}

function optionText([name, option]: readonly [string, RuleOption]): string {
  const { meaning, least, most, isWhole, default: usual } = option;
  const kind = isWhole ? 'a whole number' : 'a number';
  return `- **Option** \`${name}\`: ${meaning}. ${String(usual)} unless the agreement says otherwise; ${kind} from ${String(least)} to ${String(most)}.`;
}

/** "the KPIs table with Actual, and the reporting month". */
function needsText(needs: readonly Need[], agreement: Agreement): string {
  const tables = TABLE_ROLES.flatMap((role) => {
    const fields = needs.filter((need) => need.startsWith(`${role}.`)).map((need) => need.slice(role.length + 1));
    if (fields.length === 0 && !needs.includes(role)) return [];
    const headings = fields.map((field) => `“${headingName(agreement, role, field)}”`);
    return [`the ${tableName(agreement, role)} table${headings.length > 0 ? ` with ${formatList(headings)}` : ''}`];
  });
  const others = [
    ...(needs.includes('period') ? ['the reporting month'] : []),
    ...(needs.includes('earlier returns') ? ['earlier returns'] : []),
    ...TABLE_ROLES.filter((role) => needs.includes(`earlier ${role}`)).map(
      (role) => `the ${tableName(agreement, role)} table of an earlier return`,
    ),
    ...(needs.includes('corrected return') ? ['the return that this one corrects'] : []),
    ...(needs.includes('school register') ? ['a register of schools in the agreement'] : []),
  ];
  return [...tables, ...others].join('; ');
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|');
}
