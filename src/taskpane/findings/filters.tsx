/** How the findings are grouped and which of them are listed. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { SEVERITIES, severityHeading } from '../../reports/severity';
import type { Review } from '../../review/review';
import { sheetsOf, type Filter, type Grouping } from './listing';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    margin: '8px 0',
    maxWidth: '700px',
  },
});

interface FiltersProps {
  readonly review: Review;
  readonly grouping: Grouping;
  readonly filter: Filter;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onFilter: (filter: Filter) => void;
}

export function Filters({ review, grouping, filter, onGroup, onFilter }: FiltersProps) {
  const styles = useStyles();
  const sheets = sheetsOf(review);
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <Field label="Group by" size="small">
        <Select
          size="small"
          value={grouping}
          onChange={(_event, { value }) => {
            onGroup(value === 'sheet' ? 'sheet' : 'rule');
          }}
        >
          <option value="rule">Rule</option>
          <option value="sheet">Sheet</option>
        </Select>
      </Field>
      <Field label="Severity" size="small">
        <Select
          size="small"
          value={filter.severity ?? ''}
          onChange={(_event, { value }) => {
            onFilter({ ...filter, severity: SEVERITIES.find((one) => one === value) ?? null });
          }}
        >
          <option value="">All</option>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {severityHeading(severity)} ({review.verdict.counts[severity]})
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Sheet" size="small">
        <Select
          size="small"
          value={filter.sheet ?? ''}
          onChange={(_event, { value }) => {
            onFilter({ ...filter, sheet: sheets.find((one) => one === value) ?? null });
          }}
        >
          <option value="">All</option>
          {sheets.map((sheet) => (
            <option key={sheet} value={sheet}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
