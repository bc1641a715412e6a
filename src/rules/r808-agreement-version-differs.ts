import { matchKey } from '../agreement/match-key';
import { cellOf, valueOf } from './read-values';
import { defineRule } from './rule';
import { quoted } from './words/wording';

export const agreementVersionDiffers = defineRule({
  meta: {
    id: 'R808',
    name: 'agreement-version-differs',
    group: 'agreement',
    severity: 'error',
    title: 'The return was made to another version of the agreement',
    description:
      'The version on the Cover is held against the version that the return is checked with. Between versions targets, ' +
      'KPIs and orders change.',
    remedy: 'Make the return to the version in force, or check it against the version it was made to.',
    source: 'Agreement: its version.',
    needs: ['cover', 'cover.agreementVersion'],
    messages: {
      other: 'The Cover says SDA version {found}; this return is checked against version {expected}.',
      superseded: 'The Cover says SDA version {found}, which version {expected} has replaced.',
    },
  },
  check({ agreement, return: { cover } }, report) {
    const found = cover && valueOf(cover.agreementVersion);
    if (found === null || matchKey(found).replace(/^v(ersion)?/, '') === matchKey(agreement.version)) return;
    const isOld = agreement.supersedes !== null && matchKey(found) === matchKey(agreement.supersedes);
    report({
      message: isOld ? 'superseded' : 'other',
      data: { found: quoted(found), expected: agreement.version },
      cell: cover && cellOf(cover.agreementVersion),
      subject: 'Cover agreementVersion',
      expected: agreement.version,
      actual: found,
    });
  },
});
