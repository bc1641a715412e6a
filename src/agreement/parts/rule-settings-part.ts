/** What the agreement asks of single rules. */
import { TEXT, YES_NO } from './cell-form';
import { SEVERITY } from './choices';
import { NAMED_NUMBERS, TEXTS } from './list-form';
import { listPart } from './part';
import { column, provenance } from './shared-columns';

export const ruleSettingsPart = listPart({
  id: 'ruleSettings',
  sheet: 'Rules',
  about: 'Only rules that are to run otherwise than the program ships them; the list of rules is in docs/rules.md.',
  at: ['ruleSettings'],
  columns: [
    column('Rule', ['rule'], TEXT, 10, 'The number of the rule, such as R505.'),
    column('KPIs', ['kpis'], TEXTS, 16, 'Only for findings about these KPIs, one a line; blank: all.', 'absent'),
    column('Services', ['services'], TEXTS, 16, 'Only for findings about these services, one a line; blank: all.', 'absent'),
    column('Runs', ['enabled'], YES_NO, 9, 'no: the rule is not run; blank: as shipped.', 'absent'),
    column('Blocking', ['blocking'], YES_NO, 10, 'no: its findings are shown, and count towards no verdict; blank: as shipped.', 'absent'),
    column('Severity', ['severity'], SEVERITY, 12, 'Of its findings; blank: as shipped.', 'absent'),
    column('Numbers', ['options'], NAMED_NUMBERS, 22, 'Numbers of the rule by name, one a line, such as: most = 5. Blank: as shipped.', 'absent'),
    column('Reason', ['reason'], TEXT, 44, 'Why, in words that reports repeat.'),
    ...provenance,
  ],
  names: ({ ruleSettings = [] }) => ruleSettings.map(({ rule }, at) => `setting of rule ${rule} (${String(at + 1)})`),
}); // prettier-ignore
