/** Whether what arrived is what was checked, and the way to seal it. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { sealInReview } from '../../reports/seal-words';
import { SCREEN_ONLY } from '../look/print-style';
import { Summary } from '../look/summary';
import { WordTag } from '../look/tag';
import { useTextStyles } from '../look/text-styles';
import type { ViewProps } from '../pane/view-props';

const TAGS = {
  unsealed: { tone: 'grey', words: 'Not sealed' },
  unchanged: { tone: 'green', words: 'Sealed, unchanged' },
  changed: { tone: 'red', words: 'Changed since sealed' },
  altered: { tone: 'red', words: 'Certificate altered' },
} as const;

export function Seal({ pane, reviewed: { review } }: ViewProps) {
  const text = useTextStyles();
  const { state, tasks, home } = pane;
  const words = sealInReview(review);
  const isOther = review.seal.kind === 'unchanged' && !review.seal.isSameAgreement;
  const tag = isOther ? ({ tone: 'amber', words: 'Another agreement' } as const) : TAGS[review.seal.kind];
  return (
    <section aria-labelledby="seal">
      <h2 id="seal" className={text.heading}>
        Certificate
      </h2>
      <p className={text.paragraph}>
        <WordTag {...tag} /> {words?.sentence ?? 'This workbook holds no certificate.'}
      </p>
      {words && words.details.length > 0 ? (
        <details className={text.disclosure} open={review.seal.kind !== 'unchanged'}>
          <Summary>More of the certificate</Summary>
          <ul className={text.list}>
            {words.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className={text.buttons}>
        <Button
          size="small"
          disabledFocusable={state.work !== null || state.isStale}
          onClick={() => {
            tasks.sealing.seal();
          }}
        >
          {home.kind === 'excel' ? 'Seal this workbook' : 'Download sealed copy'}
        </Button>
      </div>
      <p className={mergeClasses(SCREEN_ONLY, text.small)}>
        Sealing writes down what was checked and found, so that whoever gets the workbook can tell whether a value has
        changed since. It is a digest and not a signature: send the certificate number separately, not in the workbook.
      </p>
    </section>
  );
}
