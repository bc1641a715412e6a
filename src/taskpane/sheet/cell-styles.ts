/** How the cells of the grid and its headings are laid out. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const ROW_HEIGHT = 28;
export const NUMBERS_WIDTH = 52;

export const useCellStyles = makeStyles({
  row: { position: 'absolute', top: 0, left: 0, height: `${String(ROW_HEIGHT)}px`, width: '100%' },
  cell: {
    position: 'absolute',
    top: 0,
    left: 0,
    height: `${String(ROW_HEIGHT)}px`,
    boxSizing: 'border-box',
    padding: '4px 6px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    width: `${String(NUMBERS_WIDTH)}px`,
    height: `${String(ROW_HEIGHT)}px`,
    boxSizing: 'border-box',
    padding: '4px 6px',
    textAlign: 'right',
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
  },
});
