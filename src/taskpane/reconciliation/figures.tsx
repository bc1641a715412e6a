/** Lines with their figures: a table where there is room, else a card a line. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatFigure, formatPounds } from '../../figures/format-figure';
import { daysOf } from '../../workbook/units';
import type { LineDrill, LinesBy, Stretch } from '../days/drill';
import { FigureButton } from '../days/figure-button';
import { useTextStyles } from '../look/text-styles';
import type { Figure, Line } from './lines';

const useStyles = makeStyles({
  pounds: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // The table's own cells say otherwise.
  apart: { paddingLeft: '16px !important' as '16px' },
  about: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FiguresProps {
  readonly title: string;
  /** Heading of the lines' names. */
  readonly what: string;
  readonly lines: readonly Line[];
  readonly total: Line | null;
  readonly by: LinesBy;
  readonly stretch: Stretch;
  /** null where there are no rows to show. */
  readonly onDrill: ((drill: LineDrill) => void) | null;
}

export function FigureTable({ title, what, lines, total, ...rest }: FiguresProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const heads = (lines[0] ?? total)?.figures ?? [];
  return (
    <div className={text.scroll} tabIndex={0} role="region" aria-label={title}>
      <table className={text.table}>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            {heads.map(({ label }) => (
              <th key={label} scope="col" className={mergeClasses(text.wrappedNumber, styles.apart)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.key} line={line} {...rest} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <LineRow line={total} {...rest} />
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

type LineProps = Pick<FiguresProps, 'by' | 'stretch' | 'onDrill'> & { readonly line: Line };

function LineRow({ line, ...rest }: LineProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <tr>
      <th scope="row">
        {line.name}
        <span className={styles.about}>{line.about.join(', ')}</span>
      </th>
      {line.figures.map((figure) => (
        <td key={figure.label} className={mergeClasses(text.number, styles.apart)}>
          <Days figure={figure} line={line} {...rest} />
          <span className={styles.pounds}>{poundsText(figure)}</span>
        </td>
      ))}
    </tr>
  );
}

export function FigureCards({ lines, total, ...rest }: FiguresProps) {
  const text = useTextStyles();
  return (
    <ul className={text.cards}>
      {[...(total ? [total] : []), ...lines].map((line) => (
        <li key={line.key} className={text.card}>
          <LineCard line={line} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function LineCard({ line, ...rest }: LineProps) {
  const text = useTextStyles();
  return (
    <>
      <strong>{line.name}</strong>
      {line.about.length === 0 ? null : <div className={text.small}>{line.about.join(', ')}</div>}
      <table className={text.table} aria-label={line.name}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className={text.number}>
              Days
            </th>
            <th scope="col" className={text.number}>
              Pounds
            </th>
          </tr>
        </thead>
        <tbody>
          {line.figures.map((figure) => (
            <tr key={figure.label}>
              <th scope="row">{figure.label}</th>
              <td className={text.number}>
                <Days figure={figure} line={line} {...rest} />
              </td>
              <td className={text.number}>{poundsText(figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Days({ figure, line, by, stretch, onDrill }: LineProps & { readonly figure: Figure }) {
  const shown = figure.days === null ? '–' : formatFigure(daysOf(figure.days));
  if (!figure.hasRows || onDrill === null || line.rows.length === 0) return <>{shown}</>;
  const drill: LineDrill = { of: 'reconciliation', by, stretch, key: line.key };
  return (
    <FigureButton days={shown} of={`${line.name}, ${figure.label.toLowerCase()}`} drill={drill} onDrill={onDrill} />
  );
}

function poundsText({ pence }: Figure): string {
  return pence === null ? '–' : formatPounds(pence);
}
