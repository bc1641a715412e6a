/** The return itself, with its flags: where "go to" leads in a browser. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTextStyles } from '../look/text-styles';
import { SeverityTag } from '../look/tag';
import { useIsPrinted } from '../look/use-printed';
import type { ViewProps } from '../pane/view-props';
import { cellName } from '../../workbook/a1';
import { sheetNamed } from '../../workbook/snapshot';
import { cellText } from './cell-text';
import { flaggedCells, placeOf } from './flagged';
import { Grid } from './grid';
import { PaperSheet } from './paper-sheet';

const useStyles = makeStyles({
  pick: { maxWidth: '320px', margin: '8px 0' },
  about: { minHeight: '72px', margin: '8px 0' },
});

export default function Sheet({ pane, reviewed: { review, snapshot } }: ViewProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const name = pane.state.cell?.sheet ?? snapshot.sheets[0]?.name ?? '';
  const sheet = sheetNamed(snapshot, name);
  const flagged = useMemo(() => flaggedCells(review.findings, name), [review, name]);
  const { row, column } = pane.state.cell ?? { row: 0, column: 0 };
  const isPrinted = useIsPrinted();
  const here = flagged.get(placeOf(row, column)) ?? [];
  if (isPrinted && sheet?.extent)
    return <PaperSheet snapshot={snapshot} sheet={sheet} extent={sheet.extent} flagged={flagged} />;
  return (
    <>
      <Field label="Sheet" size="small" className={styles.pick}>
        <Select
          size="small"
          value={name}
          onChange={(_event, { value }) => {
            pane.goTo({ sheet: value, row: 0, column: 0 });
          }}
        >
          {snapshot.sheets.map((one) => (
            <option key={one.name} value={one.name}>
              {one.name}
              {one.visibility === 'visible' ? '' : ' (hidden)'}
            </option>
          ))}
        </Select>
      </Field>
      {sheet?.extent ? (
        <Grid
          key={sheet.name}
          pane={pane}
          snapshot={snapshot}
          sheet={sheet}
          extent={sheet.extent}
          flagged={flagged}
          at={{ row, column }}
        />
      ) : (
        <p className={text.paragraph}>This sheet is empty.</p>
      )}
      <div className={styles.about} role="status" aria-label="The cell">
        <p className={text.paragraph}>
          <strong>{cellName(row, column)}</strong> {sheet ? cellText(snapshot, sheet, row, column) : ''}
        </p>
        {here.map((finding) => (
          <p key={finding.fingerprint} className={text.paragraph}>
            <SeverityTag severity={finding.severity} /> {finding.message} {finding.remedy}
          </p>
        ))}
      </div>
    </>
  );
}
