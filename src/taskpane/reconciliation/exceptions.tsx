/** What finance must settle, worst first, with the way to the finding, the cell and the rows. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { formatCount, formatDays, formatPounds } from '../../figures/format-figure';
import { withAcceptance } from '../../reports/waivers-list';
import {
  EXCEPTION_NAMES,
  type Reconciliation,
  type ReconciliationException,
} from '../../review/reconciliation/reconciliation';
import { CellLink } from '../look/cell-link';
import { FirstLines } from '../look/first-lines';
import { SeverityTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import { useIsWide } from '../look/use-wide';
import type { ViewProps } from '../pane/view-props';
import { orderLineKey } from './lines';

const AT_ONCE = 12;
/** Where each has a line of its own. */
const AT_ONCE_NARROW = 4;

interface ExceptionsProps extends ViewProps {
  readonly of: Reconciliation;
}

export function Exceptions({ pane, reviewed, of }: ExceptionsProps) {
  const text = useTextStyles();
  const isWide = useIsWide();
  const { exceptions } = of;
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions" className={text.heading}>
        To be settled
      </h2>
      {exceptions.length === 0 ? (
        <p className={text.paragraph}>Nothing: what is charged follows from what was delivered and agreed.</p>
      ) : (
        <p className={text.paragraph}>
          {formatCount(exceptions.length, 'exception')}. The same pounds may be at stake in more than one of them, so do
          not add them up.
        </p>
      )}
      <FirstLines
        items={exceptions}
        atOnce={isWide ? AT_ONCE : AT_ONCE_NARROW}
        noun="exception"
        className={text.cards}
        label="Exceptions"
      >
        {(exception, at) => (
          <Exception
            key={`${exception.kind} ${String(at)}`}
            pane={pane}
            reviewed={reviewed}
            of={of}
            exception={exception}
          />
        )}
      </FirstLines>
    </section>
  );
}

function Exception({
  pane,
  reviewed,
  of,
  exception,
}: ExceptionsProps & { readonly exception: ReconciliationException }) {
  const text = useTextStyles();
  const { kind, severity, order, days, pence, cell } = exception;
  const finding = reviewed.review.findings.find(({ fingerprint }) => fingerprint === exception.finding);
  const line = orderLineKey(of, exception);
  return (
    <li className={text.card}>
      <SeverityTag severity={severity} /> <strong>{EXCEPTION_NAMES[kind]}</strong>
      {order === null || order === '' ? null : (
        <span className={mergeClasses(text.small, text.unbroken)}> {order}</span>
      )}
      <p className={text.paragraph}>{withAcceptance(exception.message, exception)}</p>
      <dl className={text.facts}>
        {days === null ? null : (
          <>
            <dt>Days at stake</dt>
            <dd>{formatDays(days)}</dd>
          </>
        )}
        {pence === null ? null : (
          <>
            <dt>Pounds at stake</dt>
            <dd>{formatPounds(pence)}</dd>
          </>
        )}
      </dl>
      <div className={text.buttons}>
        {cell ? <CellLink pane={pane} cell={cell} /> : null}
        {finding ? (
          <Button
            size="small"
            onClick={() => {
              pane.select(finding);
              pane.show('findings');
            }}
          >
            Show the finding
          </Button>
        ) : null}
        {line === null || !reviewed.activity ? null : (
          <Button
            size="small"
            onClick={() => {
              pane.drill({ of: 'reconciliation', by: 'order', stretch: 'yearToDate', key: line });
            }}
          >
            {kind === 'noOrder' || kind === 'unknownOrder' ? 'Show the rows' : 'Show the order’s rows'}
          </Button>
        )}
      </div>
    </li>
  );
}
