/** How text, tables and lists look in every view. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTextStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: '20px 0 6px',
    fontWeight: 600,
  },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, margin: '4px 0' },
  /** What people copy or look for as one word, such as an order’s reference, although hyphens are in it. */
  unbroken: { whiteSpace: 'nowrap' },
  paragraph: { margin: '6px 0' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: '2px 12px',
    margin: '8px 0',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  list: { margin: '6px 0', paddingLeft: '20px', '& li': { marginBottom: '4px' } },
  /** A line of a list that has a mark of its own, such as the triangle of what folds. */
  unmarked: { listStyleType: 'none' },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    overflowWrap: 'normal',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      padding: '5px 8px 5px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& th:last-child, & td:last-child': { paddingRight: 0 },
    '& tfoot th, & tfoot td': { fontWeight: 600, borderTop: `2px solid ${tokens.colorNeutralStroke1}` },
    '& tbody th': { fontWeight: 400 },
    // Numbers never break; names give way where text is spaced out.
    '& tbody th, & tfoot th': { overflowWrap: 'anywhere' },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: 600 },
    '& caption': { textAlign: 'left', color: tokens.colorNeutralForeground2, padding: '4px 0' },
  },
  number: { textAlign: 'right !important' as 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: '8px',
    padding: 0,
    margin: '8px 0',
    listStyle: 'none',
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
  },
  spaced: { margin: '8px 0' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '8px 0' },
  wrappedNumber: { textAlign: 'right !important' as 'right' },
  disclosure: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    '& > summary': { cursor: 'pointer', fontWeight: 600 },
  },
});
