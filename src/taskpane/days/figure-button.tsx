/** A figure that opens the rows it is made of. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { figureId, type Drill } from './drill';

const useStyles = makeStyles({
  figure: {
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    border: 'none',
    padding: '2px 0 2px 8px',
    // Big enough to press, and no taller than the figures beside it that open nothing.
    margin: '-2px 0',
    minHeight: '24px',
    minWidth: '24px',
    textAlign: 'right',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface FigureButtonProps<Figure extends Drill> {
  /** Of days, as it is shown. */
  readonly days: string;
  /** What it is a figure of: "Governors, month". */
  readonly of: string;
  readonly drill: Figure;
  readonly onDrill: (drill: Figure) => void;
}

export function FigureButton<Figure extends Drill>({ days, of, drill, onDrill }: FigureButtonProps<Figure>) {
  const styles = useStyles();
  return (
    <button
      type="button"
      id={figureId(drill)}
      className={styles.figure}
      aria-label={`${days} days, ${of}: show the rows`}
      onClick={() => {
        onDrill(drill);
      }}
    >
      {days}
    </button>
  );
}
