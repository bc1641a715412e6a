/** How the findings are grouped and which of them are listed; a filter with nothing to choose from is not shown. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { SEVERITIES, severityHeading } from '../../reports/severity';
import type { Reviewed } from '../pane/state';
import type { Filter, ListedState } from './filter';
import { servicesOf, sheetsOf, statesOf, type Grouping } from './listing';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: '8px',
    margin: '8px 0',
    maxWidth: '900px',
    // A long name among the choices must not widen its field over the next one.
    '& > *, & .fui-Select, & select': { minWidth: 0, maxWidth: '100%' },
  },
});

const STATE_NAMES: Readonly<Record<ListedState, string>> = {
  new: 'New',
  unchanged: 'Unchanged',
  resolved: 'Resolved',
};

interface FiltersProps {
  readonly reviewed: Reviewed;
  readonly grouping: Grouping;
  readonly filter: Filter;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onFilter: (filter: Filter) => void;
}

export function Filters({ reviewed, grouping, filter, onGroup, onFilter }: FiltersProps) {
  const styles = useStyles();
  const { counts } = reviewed.review.verdict;
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
      <Choice
        label="Severity"
        choices={SEVERITIES.map((value) => ({
          value,
          name: `${severityHeading(value)} (${String(counts[value])})`,
        }))}
        chosen={filter.severity}
        onChoose={(severity) => {
          onFilter({ ...filter, severity });
        }}
      />
      <Choice
        label="Service"
        choices={servicesOf(reviewed).map(({ code, name }) => ({ value: code, name: `${code} ${name}` }))}
        chosen={filter.service}
        onChoose={(service) => {
          onFilter({ ...filter, service });
        }}
      />
      <Choice
        label="Sheet"
        choices={sheetsOf(reviewed).map((value) => ({ value, name: value }))}
        chosen={filter.sheet}
        onChoose={(sheet) => {
          onFilter({ ...filter, sheet });
        }}
      />
      <Choice
        label="State"
        choices={statesOf(reviewed).map((value) => ({ value, name: STATE_NAMES[value] }))}
        chosen={filter.state}
        onChoose={(state) => {
          onFilter({ ...filter, state });
        }}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value | null) => void;
}

function Choice<Value extends string>({ label, choices, chosen, onChoose }: ChoiceProps<Value>) {
  if (choices.length === 0) return null;
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={chosen ?? ''}
        onChange={(_event, { value }) => {
          onChoose(choices.find((one) => one.value === value)?.value ?? null);
        }}
      >
        <option value="">All</option>
        {choices.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
