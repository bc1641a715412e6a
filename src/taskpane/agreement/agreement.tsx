/** The agreement that the return was checked against: which one, its definitions, and how to use another. */
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { AgreementProblem } from '../../agreement/load';
import type { Agreement } from '../../agreement/model';
import { formatCount } from '../../figures/format-figure';
import { dateLabel } from '../../workbook/serial-date';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import type { Pane } from '../pane/use-pane';
import { FileButton } from '../start/file-button';
import { Definitions } from './definitions';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '10px 0' } });

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
      <AnotherAgreement pane={pane} />
      <Problems title={`${formatCount(warnings.length, 'warning')} about this agreement`} problems={warnings} />
      <Definitions agreement={agreement} />
    </>
  );
}

function inForceWords({ effective: { from, to } }: Agreement): string {
  return to === null ? `from ${dateLabel(from)}` : `${dateLabel(from)} to ${dateLabel(to)}`;
}

function AnotherAgreement({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { state, tasks } = pane;
  const isBusy = state.work !== null;
  return (
    <>
      <div className={styles.actions}>
        <FileButton
          label="Use another agreement…"
          accept=".json,application/json"
          isDisabled={isBusy}
          onFile={(file) => {
            tasks.useAgreement(file);
          }}
        />
        {state.agreement ? (
          <Button
            disabled={isBusy}
            onClick={() => {
              tasks.useAgreement(null);
            }}
          >
            Use the shipped agreement
          </Button>
        ) : null}
      </div>
      {state.refused ? (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {state.refused.name} cannot be used; the agreement below stays in use.
              <Problems title="What is wrong with it" problems={state.refused.problems} />
            </MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
    </>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly AgreementProblem[];
}

function Problems({ title, problems }: ProblemsProps) {
  const text = useTextStyles();
  if (problems.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className={text.heading}>{title}</h2>
      <ul className={text.list}>
        {problems.map(({ pointer, code, path, message, remedy }) => (
          <li key={`${pointer} ${code} ${message}`}>
            {path}: {message} {remedy}
          </li>
        ))}
      </ul>
    </section>
  );
}
