/** A sheet on paper: its first rows as a plain table, and below it what was found there. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatFigure } from '../../figures/format-figure';
import type { Finding } from '../../review/review';
import { cellName, columnName, type Area } from '../../workbook/a1';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { SEVERITY_NAMES } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import { cellText } from './cell-text';
import { placeOf, type Flagged } from './flagged';

const MOST_ROWS = 200;
const MOST_COLUMNS = 16;

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    '& th, & td': { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: '1px 3px', textAlign: 'left' },
    '& th': { fontWeight: 400, color: tokens.colorNeutralForeground2 },
  },
  flagged: { fontWeight: 700, outline: `2px solid ${tokens.colorNeutralForeground1}`, outlineOffset: '-2px' },
});

interface PaperSheetProps {
  readonly snapshot: Snapshot;
  readonly sheet: SheetSnapshot;
  readonly extent: Area;
  readonly flagged: Flagged;
}

export function PaperSheet({ snapshot, sheet, extent, flagged }: PaperSheetProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const rows = upTo(Math.min(extent.bottom + 1, MOST_ROWS));
  const columns = upTo(Math.min(extent.right + 1, MOST_COLUMNS));
  const isWhole = extent.bottom < MOST_ROWS && extent.right < MOST_COLUMNS;
  const found = [...flagged.values()].flat();
  return (
    <>
      <h2 className={text.heading}>{sheet.name}</h2>
      {isWhole ? null : (
        <p className={text.paragraph}>
          Only the first {formatFigure(rows.length)} rows and {formatFigure(columns.length)} columns are printed here.
          To print all of them, print the workbook itself.
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {spread(columns.map((column) => cellText(snapshot, sheet, row, column))).map(
                ({ column, shown, span }) => (
                  <td
                    key={column}
                    colSpan={span}
                    className={mergeClasses(flagged.has(placeOf(row, column)) && styles.flagged)}
                  >
                    {shown}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Found found={found} />
    </>
  );
}

function Found({ found }: { readonly found: readonly Finding[] }) {
  const text = useTextStyles();
  if (found.length === 0) return null;
  return (
    <>
      <h2 className={text.heading}>Found on this sheet ({formatFigure(found.length)})</h2>
      <ul className={text.list}>
        {found.map(({ fingerprint, severity, cell, message }) => (
          <li key={fingerprint}>
            {cell ? <strong>{cellName(cell.row, cell.column)}</strong> : null} {SEVERITY_NAMES[severity]}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A text that is alone in its row takes the rest of the row, as in Excel. */
function spread(texts: readonly string[]) {
  const cells = texts.map((shown, column) => ({ column, shown, span: 1 }));
  const [alone, ...others] = cells.filter(({ shown }) => shown !== '');
  if (!alone || others.length > 0) return cells;
  return [...cells.slice(0, alone.column), { ...alone, span: cells.length - alone.column }];
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
