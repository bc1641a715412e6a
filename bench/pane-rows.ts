/** The rows of the pane: its first screen beside Microsoft's template for task panes, and the way to a verdict. */
import { numberIn, type Contender, type Measured } from './measure';
import { browserScript } from './peers';
import { OURS, SECONDS, type Row } from './row';
import { TEMPLATE_BUILT } from './template';

const LEAST_RUNS = 9;
const TEMPLATE = 'Microsoft’s React template';
const scriptBytes = ({ answer }: Measured): number => numberIn(answer, 'scriptBytes');

export function paneRows(): readonly Row[] {
  return [
    {
      name: 'pane',
      title: 'First screen of the pane, in a browser that has nothing of it yet',
      contenders: [
        contender(OURS, 'excel'),
        contender('the same in a browser, without Excel', 'file'),
        contender(TEMPLATE, 'excel', TEMPLATE_BUILT),
      ],
      columns: [{ heading: 'script, gzipped, without Office.js', of: (result) => `${(scriptBytes(result) / 1024).toFixed(1)} KB` }], // prettier-ignore
      leastRuns: LEAST_RUNS,
      aims: [
        { words: 'less script than the template', of: scriptBytes, against: [TEMPLATE], atMost: 1 },
        { words: 'sooner than the template', of: SECONDS, against: [TEMPLATE], atMost: 1 },
      ],
    },
    {
      name: 'pane',
      title: 'From giving the July sample to the pane to its verdict (the template has nothing like it)',
      contenders: [contender(OURS, 'verdict')],
      columns: [],
      aims: [],
    },
  ];
}

function contender(name: string, ...parts: string[]): Contender {
  return { name, command: browserScript('pane.ts', ...parts), secondsIn: 'seconds', fault: faultIn };
}

function faultIn(answer: Readonly<Record<string, unknown>>): string | null {
  return numberIn(answer, 'seconds') > 0 ? null : JSON.stringify(answer);
}
