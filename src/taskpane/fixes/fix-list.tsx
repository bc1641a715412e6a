/** Cells with what they hold and what they would hold. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { fixInWords, type SafeFix } from '../../review/safe-fixes';
import type { DateSystem } from '../../workbook/serial-date';
import { LongList } from '../look/long-list';
import { cellLabel } from '../../workbook/a1';

const useStyles = makeStyles({
  list: { maxHeight: '260px' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});

interface FixListProps {
  readonly fixes: readonly SafeFix[];
  readonly dates: DateSystem;
}

export function FixList({ fixes, dates }: FixListProps) {
  const styles = useStyles();
  return (
    <LongList
      label="Cells that would change"
      count={fixes.length}
      lineHeight={52}
      className={styles.list}
      line={(at) => {
        const fix = fixes[at];
        if (!fix) return null;
        const { before, after } = fixInWords(fix, dates);
        return (
          <>
            <strong>{cellLabel(fix.edit.cell)}</strong> from <span className={styles.before}>{before}</span> to{' '}
            <strong>{after}</strong>
          </>
        );
      }}
    />
  );
}
