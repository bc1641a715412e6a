/** The verbs of the ribbon, as buttons of the pane in Excel. */
import { Button } from '@fluentui/react-components';
import type { Verb } from '../homes/home';
import type { Pane } from './use-pane';

const LABELS: readonly (readonly [Verb, string])[] = [
  ['check', 'Check'],
  ['mark', 'Mark up'],
  ['clear', 'Clear marks'],
];

export function VerbButtons({ pane, size }: { readonly pane: Pane; readonly size: 'small' | 'medium' }) {
  const { tasks, state } = pane;
  return LABELS.map(([verb, label]) => (
    <Button
      key={verb}
      size={size}
      appearance={verb === 'check' ? 'primary' : 'secondary'}
      disabledFocusable={state.work !== null}
      onClick={() => {
        tasks.run(verb);
      }}
    >
      {label}
    </Button>
  ));
}
