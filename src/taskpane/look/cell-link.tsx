/** A button that goes to a cell: in Excel the sheet beside the pane, in a browser the Sheet view. */
import { Button } from '@fluentui/react-components';
import { cellLabel, type CellRef } from '../../workbook/a1';
import type { Pane } from '../pane/use-pane';

export function CellLink({ pane, cell }: { readonly pane: Pane; readonly cell: CellRef }) {
  return (
    <Button
      size="small"
      appearance="secondary"
      onClick={() => {
        pane.goTo(cell);
      }}
    >
      Go to {cellLabel(cell)}
    </Button>
  );
}
