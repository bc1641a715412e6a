/** Another agreement: put to use, or held against the one in use; what is wrong with one that cannot be used. */
import { Button, mergeClasses, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { SCREEN_ONLY } from '../look/print-style';
import { useTextStyles } from '../look/text-styles';
import type { Pane } from '../pane/use-pane';
import { FilesButton } from '../start/file-button';
import { Problems } from './problems';

const AGREEMENTS = '.json,application/json,.xlsx,.xlsm';

interface AnotherAgreementProps {
  readonly pane: Pane;
  /** Of the agreement in use. */
  readonly version: string;
}

export function AnotherAgreement({ pane, version }: AnotherAgreementProps) {
  const text = useTextStyles();
  const { state, tasks } = pane;
  const isBusy = state.work !== null;
  return (
    <>
      <div className={text.buttons}>
        <FilesButton
          size="small"
          label="Use another agreement…"
          accept={AGREEMENTS}
          isDisabled={isBusy}
          onFiles={(files) => {
            tasks.agreement.use(files);
          }}
        />
        <FilesButton
          size="small"
          label="Compare with another version…"
          accept={AGREEMENTS}
          isDisabled={isBusy}
          onFiles={(files) => {
            tasks.agreement.compare(files);
          }}
        />
        {state.agreement ? (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              tasks.agreement.useShipped();
            }}
          >
            Use the shipped agreement
          </Button>
        ) : null}
      </div>
      <p className={mergeClasses(SCREEN_ONLY, text.small)}>
        Choose an agreement as JSON or as its Excel workbook. A version that only says what changed is chosen together
        with the version before it; alone it is taken to change the agreement that comes with this program. A return is
        judged by the version in force in its month.
      </p>
      {state.refused ? (
        <div role="alert" className={text.spaced}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {state.refused.name} cannot be used; version {version} stays in use.
              <Problems title="What is wrong with it" problems={state.refused.problems} />
            </MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
    </>
  );
}
