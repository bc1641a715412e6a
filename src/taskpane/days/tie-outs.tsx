/** The return's own totals held against its rows: what differs first, then what agrees, then what could not be held. */
import { formatCount, formatFigure, formatPounds } from '../../figures/format-figure';
import type { Checked, TieOut } from '../../figures/figures';
import { differingText, tieOutLabel, uncheckedReason } from '../../reports/checks-made';
import { penceOf } from '../../workbook/units';
import { CellLink } from '../look/cell-link';
import { Summary } from '../look/summary';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';

interface TieOutsProps {
  readonly pane: Pane;
  readonly title: string;
  readonly tieOuts: readonly TieOut[];
}

export function TieOuts({ pane, title, tieOuts }: TieOutsProps) {
  const text = useTextStyles();
  const differ = tieOuts.filter(({ agrees }) => agrees === false);
  const agree = tieOuts.filter(({ agrees }) => agrees === true);
  const unchecked = tieOuts.filter(({ agrees }) => agrees === null);
  return (
    <section aria-labelledby="ties">
      <h2 id="ties" className={text.heading}>
        {title}
      </h2>
      <p className={text.paragraph}>{differingText(differ.length)}</p>
      {differ.length === 0 ? null : <TieOutList pane={pane} label="Figures that differ" tieOuts={differ} />}
      {agree.length === 0 ? null : (
        <details className={text.disclosure}>
          <Summary>{formatCount(agree.length, 'figure')} that agree</Summary>
          <TieOutList pane={pane} label="Figures that agree" tieOuts={agree} />
        </details>
      )}
      {unchecked.length === 0 ? null : (
        <details className={text.disclosure}>
          <Summary>{formatCount(unchecked.length, 'figure')} not checked</Summary>
          <ul className={text.list}>
            {unchecked.map((tieOut) => (
              <li key={tieOut.id}>
                {tieOutLabel(tieOut)}: {uncheckedReason(tieOut)}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface TieOutListProps {
  readonly pane: Pane;
  readonly label: string;
  readonly tieOuts: readonly TieOut[];
}

function TieOutList({ pane, label, tieOuts }: TieOutListProps) {
  const text = useTextStyles();
  return (
    <ul className={text.cards} aria-label={label}>
      {tieOuts.map((tieOut) => (
        <li key={tieOut.id} className={text.card}>
          <strong>{tieOutLabel(tieOut)}</strong>
          <dl className={text.facts}>
            <dt>Stated</dt>
            <dd>{checkedText(tieOut.stated, tieOut.unit)}</dd>
            <dt>Worked out</dt>
            <dd>{checkedText(tieOut.computed, tieOut.unit)}</dd>
            {tieOut.difference === null || tieOut.difference === 0 ? null : (
              <>
                <dt>Difference</dt>
                <dd>{valueText(tieOut.difference, tieOut.unit)}</dd>
              </>
            )}
          </dl>
          {tieOut.cell ? <CellLink pane={pane} cell={tieOut.cell} /> : null}
        </li>
      ))}
    </ul>
  );
}

function checkedText(value: Checked<number>, unit: TieOut['unit']): string {
  return value.isChecked ? valueText(value.value, unit) : '–';
}

function valueText(value: number, unit: TieOut['unit']): string {
  return unit === 'pounds' ? formatPounds(penceOf(value)) : formatFigure(value);
}
