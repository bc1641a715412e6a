/** A severity, a band or a state as a word in a coloured frame: the word says it, the colour only helps. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { BAND_NAMES, type Band } from '../../agreement/bands';
import type { Severity } from '../../rules/rule';

const useStyles = makeStyles({
  tag: {
    display: 'inline-block',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    border: '1px solid',
  },
  red: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  amber: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  blue: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke2),
  },
  green: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  grey: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
});

type Tone = 'red' | 'amber' | 'blue' | 'green' | 'grey';

const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = {
  error: 'red',
  warning: 'amber',
  query: 'blue',
  note: 'grey',
};
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  query: 'Query',
  note: 'Note',
};

const BAND_TONES: Readonly<Record<Band, Tone>> = {
  good: 'green',
  approaching: 'blue',
  requiresImprovement: 'amber',
  inadequate: 'red',
  other: 'grey',
};

export function WordTag({ tone, words }: { readonly tone: Tone; readonly words: string }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[tone])}>{words}</span>;
}

export function SeverityTag({ severity }: { readonly severity: Severity }) {
  return <WordTag tone={SEVERITY_TONES[severity]} words={SEVERITY_NAMES[severity]} />;
}

export function BandTag({ band, count }: { readonly band: Band; readonly count?: number }) {
  const words = count === undefined ? BAND_NAMES[band] : `${String(count)} ${BAND_NAMES[band]}`;
  return <WordTag tone={BAND_TONES[band]} words={words} />;
}
