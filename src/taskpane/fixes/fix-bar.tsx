/** All safe fixes at once, and the way back from those that were made. */
import { Button } from '@fluentui/react-components';
import { formatCount } from '../../figures/format-figure';
import { safeFixes } from '../../review/safe-fixes';
import { useMemo } from 'react';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import { FixPreview } from './fix-preview';

/** Nothing where nothing can be fixed or undone. */
export function FixBar({ pane, reviewed }: ViewProps) {
  const text = useTextStyles();
  const { fixed, work } = pane.state;
  const count = useMemo(() => safeFixes(reviewed.review).fixes.length, [reviewed]);
  const last = fixed.at(-1);
  if (count === 0 && last === undefined) return null;
  return (
    <div className={text.buttons} role="group" aria-label="Fixes">
      {count > 1 ? (
        <FixPreview
          pane={pane}
          reviewed={reviewed}
          finding={null}
          label={`Preview all ${formatCount(count, 'safe fix', 'safe fixes')}`}
        />
      ) : null}
      {last === undefined ? null : (
        <Button
          size="small"
          disabledFocusable={work !== null}
          onClick={() => {
            pane.tasks.fixes.undo();
          }}
        >
          Undo the last fix ({last})
        </Button>
      )}
    </div>
  );
}
