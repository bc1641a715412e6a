/** The return's own totals held against its rows: what differs first, then what agrees, then what could not be held. */
import { formatCount, formatPounds } from '../../figures/format-figure';
import type { Checked, TieOut } from '../../figures/figures';
import { numberText } from '../../reports/values';
import type { Review } from '../../review/review';
import { penceOf } from '../../workbook/units';
import { CellLink } from '../look/cell-link';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';

interface TieOutsProps {
  readonly pane: Pane;
  readonly review: Review;
}

export function TieOuts({ pane, review: { tieOuts } }: TieOutsProps) {
  const text = useTextStyles();
  const differ = tieOuts.filter(({ agrees }) => agrees === false);
  const agree = tieOuts.filter(({ agrees }) => agrees === true);
  const unchecked = tieOuts.filter(({ agrees }) => agrees === null);
  return (
    <section aria-labelledby="ties">
      <h2 id="ties" className={text.heading}>
        Stated figures against the rows
      </h2>
      {differ.length === 0 ? (
        <p className={text.paragraph}>No stated figure differs from the rows.</p>
      ) : (
        <TieOutTable pane={pane} caption={`${formatCount(differ.length, 'figure')} that differ`} tieOuts={differ} />
      )}
      {agree.length === 0 ? null : (
        <details className={text.disclosure}>
          <summary>{formatCount(agree.length, 'figure')} that agree</summary>
          <TieOutTable pane={pane} caption="Figures that agree" tieOuts={agree} />
        </details>
      )}
      {unchecked.length === 0 ? null : (
        <details className={text.disclosure}>
          <summary>{formatCount(unchecked.length, 'figure')} not checked</summary>
          <ul className={text.list}>
            {unchecked.map((tieOut) => (
              <li key={tieOut.id}>
                {tieOut.label}: {reasonOf(tieOut)}.
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface TieOutTableProps {
  readonly pane: Pane;
  readonly caption: string;
  readonly tieOuts: readonly TieOut[];
}

function TieOutTable({ pane, caption, tieOuts }: TieOutTableProps) {
  const text = useTextStyles();
  return (
    <div className={text.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={text.table}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={text.number}>
              Stated
            </th>
            <th scope="col" className={text.number}>
              From the rows
            </th>
            <th scope="col" className={text.number}>
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {tieOuts.map((tieOut) => (
            <tr key={tieOut.id}>
              <th scope="row">
                {tieOut.label}
                {tieOut.cell ? (
                  <div>
                    <CellLink pane={pane} cell={tieOut.cell} />
                  </div>
                ) : null}
              </th>
              <td className={text.number}>{checkedText(tieOut.stated, tieOut.unit)}</td>
              <td className={text.number}>{checkedText(tieOut.computed, tieOut.unit)}</td>
              <td className={text.number}>
                {tieOut.difference === null ? '–' : valueText(tieOut.difference, tieOut.unit)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function checkedText(value: Checked<number>, unit: TieOut['unit']): string {
  return value.isChecked ? valueText(value.value, unit) : '–';
}

function valueText(value: number, unit: TieOut['unit']): string {
  return unit === 'pounds' ? formatPounds(penceOf(value)) : numberText(value);
}

function reasonOf({ stated, computed }: TieOut): string {
  if (!computed.isChecked) return computed.reason;
  return stated.isChecked ? 'it could not be compared' : stated.reason;
}
