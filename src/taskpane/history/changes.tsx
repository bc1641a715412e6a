/** Figures that are not what an earlier return said: restated ones, and what a correction changes. */
import type { Restatement } from '../../figures/restatements/restatement';
import { formatCount } from '../../figures/format-figure';
import { amountText, returnText } from '../../reports/across-months';
import type { Review } from '../../review/review';
import { CellLink } from '../look/cell-link';
import { FirstLines } from '../look/first-lines';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';
import { cellLabel } from '../../workbook/a1';

interface ChangesProps {
  readonly pane: Pane;
  readonly review: Review;
}

export function Changes({ pane, review }: ChangesProps) {
  const { correction, restatements, restatementsLeftOut, earlier } = review;
  if (!earlier.some(({ isUsed }) => isUsed)) return null;
  return (
    <>
      {correction ? (
        <ChangeList
          pane={pane}
          id="corrected"
          title={`What this correction changes of ${returnText(correction.of)}`}
          none="It says the same as the return that it corrects."
          changes={correction.changes}
          leftOut={correction.leftOut}
        />
      ) : null}
      <ChangeList
        pane={pane}
        id="restated"
        title="Restated figures of past months"
        none="No figure of a past month differs from the return that reported it."
        changes={restatements}
        leftOut={restatementsLeftOut}
      />
    </>
  );
}

const AT_ONCE = 20;

interface ChangeListProps {
  readonly pane: Pane;
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly changes: readonly Restatement[];
  readonly leftOut: number;
}

function ChangeList({ pane, id, title, none, changes, leftOut }: ChangeListProps) {
  const text = useTextStyles();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={text.heading}>
        {title} {changes.length === 0 ? '' : `(${String(changes.length + leftOut)})`}
      </h2>
      {changes.length === 0 ? <p className={text.paragraph}>{none}</p> : null}
      <FirstLines
        items={changes}
        atOnce={AT_ONCE}
        step={5 * AT_ONCE}
        noun="change"
        className={text.cards}
        end={
          leftOut > 0 ? <p className={text.paragraph}>{formatCount(leftOut, 'more activity row')} changed.</p> : null
        }
      >
        {(change, at) => <Change key={`${change.subject} ${String(at)}`} pane={pane} change={change} />}
      </FirstLines>
    </section>
  );
}

function Change({ pane, change }: { readonly pane: Pane; readonly change: Restatement }) {
  const text = useTextStyles();
  const { label, was, now, unit, reportedIn, cell, wasCell, difference, isFall, followsFromActivity } = change;
  return (
    <li className={text.card}>
      <strong>{label}</strong>
      <dl className={text.facts}>
        <dt>Was</dt>
        <dd>
          {amountText(was, unit)}
          {wasCell ? `, ${cellLabel(wasCell)}` : ''} in {returnText(reportedIn)}
        </dd>
        <dt>Is</dt>
        <dd>{amountText(now, unit)}</dd>
        {difference === null || difference === 0 ? null : (
          <>
            <dt>Difference</dt>
            <dd>{amountText(difference, unit)}</dd>
          </>
        )}
      </dl>
      {isFall ? <p className={text.small}>A year to date cannot fall.</p> : null}
      {followsFromActivity ? <p className={text.small}>Follows from the activity rows that changed.</p> : null}
      {cell ? <CellLink pane={pane} cell={cell} /> : null}
    </li>
  );
}
