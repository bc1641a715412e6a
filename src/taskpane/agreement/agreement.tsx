/** The agreement that the return was checked against: which one, its definitions, and how to use another. */
import type { Agreement } from '../../agreement/model';
import { formatCount } from '../../figures/format-figure';
import { dateLabel } from '../../workbook/serial-date';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { AnotherAgreement } from './another-agreement';
import { Definitions } from './definitions';
import { Differences } from './differences';
import { Problems } from './problems';

const STATUS_WORDS: Readonly<Record<Agreement['status'], string>> = {
  illustrative: 'A worked example, illustrative: not the council’s own KPIs, targets and rates',
  seed: 'Taken from a published report',
  agreed: 'Agreed',
};

export default function AgreementView({ pane, reviewed: { agreement, review, warnings } }: ViewProps) {
  const text = useTextStyles();
  return (
    <>
      <dl className={text.facts}>
        <dt>Title</dt>
        <dd>{agreement.title}</dd>
        <dt>Version</dt>
        <dd>{agreement.version}</dd>
        <dt>Status</dt>
        <dd>{STATUS_WORDS[agreement.status]}</dd>
        <dt>In force</dt>
        <dd>{inForceWords(agreement)}</dd>
        <dt>Between</dt>
        <dd>
          {agreement.commissioner} and {agreement.supplier}
        </dd>
        <dt>SHA-256</dt>
        <dd>{review.agreement.digest}</dd>
      </dl>
      <AnotherAgreement pane={pane} version={agreement.version} />
      <Differences pane={pane} />
      <Problems title={`${formatCount(warnings.length, 'warning')} about this agreement`} problems={warnings} />
      <Definitions agreement={agreement} />
    </>
  );
}

function inForceWords({ effective: { from, to } }: Agreement): string {
  return to === null ? `from ${dateLabel(from)}` : `${dateLabel(from)} to ${dateLabel(to)}`;
}
