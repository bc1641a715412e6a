/** One of a few, as a row of buttons of which one is pressed. */
import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chosen: {
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
    fontWeight: 600,
  },
});

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly className?: string;
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, choices, chosen, className, onChoose }: ChoiceProps<Value>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={mergeClasses(styles.choices, className)}>
      {choices.map(({ value, label: name }) => (
        <ToggleButton
          key={value}
          size="small"
          checked={value === chosen}
          className={value === chosen ? styles.chosen : undefined}
          onClick={() => {
            onChoose(value);
          }}
        >
          {name}
        </ToggleButton>
      ))}
    </div>
  );
}
