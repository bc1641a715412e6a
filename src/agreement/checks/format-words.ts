/** The words of the return format: none that says two opposite things, and activity types that can be told apart. */
import { matchKey } from '../match-key';
import type { Agreement } from '../model';
import type { Path } from '../problem';
import type { Check, ReportFault } from './check';

type Format = Agreement['returnFormat'];

/** Words of one meaning, and where they stand. */
interface Meaning {
  readonly name: string;
  readonly words: readonly string[];
  readonly at: Path;
}

export const checkFormatWords: Check = ({ returnFormat }, report) => {
  for (const meanings of vocabularies(returnFormat)) checkApart(meanings, report);
  checkActivityTypes(returnFormat.activityTypes, report);
};

function vocabularies(format: Format): readonly (readonly Meaning[])[] {
  const list = (
    member: 'commissionedWords' | 'tradedWords' | 'provisionalWords' | 'finalWords' | 'yesWords' | 'noWords',
  ) => ({
    name: member,
    words: format[member],
    at: ['returnFormat', member],
  });
  const groups = (member: 'bandWords' | 'unitWords') =>
    Object.entries(format[member]).map(([name, words]) => ({ name, words, at: ['returnFormat', member, name] }));
  return [
    [list('commissionedWords'), list('tradedWords')],
    [list('provisionalWords'), list('finalWords')],
    [list('yesWords'), list('noWords')],
    groups('bandWords'),
    groups('unitWords'),
    format.placeholders.map(({ code, aliases }, index) => ({
      name: code,
      words: aliases,
      at: ['returnFormat', 'placeholders', index, 'aliases'],
    })),
  ];
}

function checkApart(meanings: readonly Meaning[], report: ReportFault): void {
  const owners = new Map<string, string>();
  for (const { name, words, at } of meanings) {
    words.forEach((word, index) => {
      const owner = owners.get(matchKey(word));
      if (owner !== undefined && owner !== name) {
        report({
          severity: 'error',
          code: 'format.ambiguous-word',
          at: [...at, index],
          message: `“${word}” could mean ${owner} or ${name}.`,
          remedy: 'Keep it for one of them.',
        });
      }
      owners.set(matchKey(word), owner ?? name);
    });
  }
}

function checkActivityTypes(types: Format['activityTypes'], report: ReportFault): void {
  const training = types.filter((type) => type.isTrainingEvent).length;
  if (training > 0 && training < types.length) return;
  report({
    severity: 'warning',
    code: 'format.training-events',
    at: ['returnFormat', 'activityTypes'],
    message:
      training === 0
        ? 'No activity type is a training event, so a school that only attended training would count as supported.'
        : 'Every activity type is a training event, so no school would count as supported.',
    remedy: 'Set “isTrainingEvent” as the agreement says.',
  });
}
