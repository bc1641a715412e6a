/** What can be made of a review: files to keep or send on, paper, and the empty return of the next month. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addMonths, monthLabel } from '../../workbook/serial-date';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';
import type { ExportFormat } from './exports';
import type { Printed } from './printing';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 250px), 1fr))',
    gap: '4px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    margin: '6px 0',
  },
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: 600 },
});

interface Sort {
  readonly title: string;
  readonly formats: readonly { readonly format: ExportFormat; readonly label: string }[];
  readonly print: { readonly what: Printed; readonly label: string } | null;
}

const REVIEW: Sort = {
  title: 'The review',
  formats: [
    { format: 'csv', label: 'Findings as CSV' },
    { format: 'json', label: 'Review as JSON' },
    { format: 'html', label: 'Report as HTML' },
  ],
  print: { what: 'review', label: 'Print report' },
};

/** Of a workbook that is no return there is nothing of these. */
const OF_RETURNS: readonly Sort[] = [
  {
    title: 'For the contract meeting',
    formats: [
      { format: 'kpiHtml', label: 'KPI report as HTML' },
      { format: 'kpiWord', label: 'KPI report for Word' },
    ],
    print: { what: 'kpiReport', label: 'Print KPI report' },
  },
  {
    title: 'For finance',
    formats: [
      { format: 'reconciliationCsv', label: 'Reconciliation as CSV' },
      { format: 'reconciliationJson', label: 'Reconciliation as JSON' },
    ],
    print: null,
  },
];

export function ExportPanel({ pane, reviewed }: ViewProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { review } = reviewed;
  const { tasks, state } = pane;
  const isBusy = state.work !== null;
  const isReturn = review.verdict.level !== 'notAReturn';
  return (
    <div className={styles.panel} role="group" aria-label="Export">
      {[REVIEW, ...(isReturn ? OF_RETURNS : [])].map(({ title, formats, print }) => (
        <div key={title}>
          <h2 className={styles.title}>{title}</h2>
          <div className={text.buttons}>
            {formats.map(({ format, label }) => (
              <Button
                key={format}
                size="small"
                disabledFocusable={isBusy}
                onClick={() => {
                  tasks.export(reviewed, format);
                }}
              >
                {label}
              </Button>
            ))}
            {print ? (
              <Button
                size="small"
                disabledFocusable={isBusy}
                onClick={() => {
                  tasks.print(reviewed, print.what);
                }}
              >
                {print.label}
              </Button>
            ) : null}
          </div>
        </div>
      ))}
      {review.period.isChecked ? <NextReturn pane={pane} reviewed={reviewed} /> : null}
    </div>
  );
}

function NextReturn({ pane: { tasks, state }, reviewed: { review } }: ViewProps) {
  const styles = useStyles();
  const text = useTextStyles();
  if (!review.period.isChecked) return null;
  const month = addMonths(review.period.value.month, 1);
  return (
    <div>
      <h2 className={styles.title}>For the supplier</h2>
      <div className={text.buttons}>
        <Button
          size="small"
          disabledFocusable={state.work !== null}
          onClick={() => {
            tasks.template(month);
          }}
        >
          Empty return for {monthLabel(month)}
        </Button>
      </div>
    </div>
  );
}
