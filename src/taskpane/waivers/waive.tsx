/** Accepting a finding with a reason, a role and a last day, or taking that back. */
import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { acceptedText } from '../../reports/waivers-list';
import type { Finding } from '../../review/review';
import { parseIsoDate } from '../../workbook/serial-date';
import { today } from '../homes/today';
import { useTextStyles } from '../look/text-styles';
import { ROLE_NAMES } from '../pane/role';
import type { ViewProps } from '../pane/view-props';

const useStyles = makeStyles({
  // Below the buttons of which it is one.
  place: { width: '100%' },
  form: {
    display: 'grid',
    gap: '8px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
    margin: '8px 0',
    '& input, & textarea': { minWidth: 0 },
  },
});

interface WaiveProps extends ViewProps {
  readonly finding: Finding;
}

export function Waive(props: WaiveProps) {
  return props.finding.waiver ? <AcceptedFinding {...props} /> : <AcceptFinding {...props} />;
}

function AcceptedFinding({ pane, finding }: WaiveProps) {
  const styles = useStyles();
  const text = useTextStyles();
  const { waiver } = finding;
  if (!waiver) return null;
  const words = acceptedText(finding);
  return (
    <section className={styles.place} aria-label="Acceptance">
      <p className={text.paragraph}>{`${words.charAt(0).toUpperCase()}${words.slice(1)}.`}</p>
      <p className={text.small}>It stays among the findings and on the certificate.</p>
      {waiver.source.kind === 'workbook' ? (
        <Button
          size="small"
          disabledFocusable={pane.state.work !== null}
          onClick={() => {
            pane.tasks.waivers.withdraw(waiver.finding);
          }}
        >
          Take the acceptance back
        </Button>
      ) : null}
    </section>
  );
}

function AcceptFinding(props: WaiveProps) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const toggle = `${id}-toggle`;
  const styles = useStyles();
  return (
    <>
      <Button
        id={toggle}
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        Accept this finding…
      </Button>
      <div id={id} className={styles.place} hidden={!isOpen}>
        {isOpen ? (
          <Form
            {...props}
            onClose={() => {
              // What was pressed goes with the form.
              document.getElementById(toggle)?.focus();
              setIsOpen(false);
            }}
          />
        ) : null}
      </div>
    </>
  );
}

function Form({ pane, reviewed, finding, onClose }: WaiveProps & { readonly onClose: () => void }) {
  const styles = useStyles();
  const text = useTextStyles();
  const { state, tasks } = pane;
  const [reason, setReason] = useState('');
  const [role, setRole] = useState(state.role ? ROLE_NAMES[state.role] : '');
  const [until, setUntil] = useState('');
  const [isTried, setIsTried] = useState(false);
  const date = today();
  const last = parseIsoDate(until);
  const faults = {
    reason: reason.trim() === '' ? 'Say why it is accepted.' : null,
    role: role.trim() === '' ? 'Say in which role you accept it.' : null,
    until: last === null ? 'Give the last day on which it is accepted.' : last < date ? 'This day is over.' : null,
  };
  const isSound = Object.values(faults).every((fault) => fault === null);
  const shown = (fault: string | null) => (isTried && fault !== null ? { validationMessage: fault } : {});
  return (
    <form
      className={styles.form}
      aria-label="Accept this finding"
      // What is missing is said below its field, in our words.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isSound || state.work !== null || state.isStale) return;
        // The form goes once the finding is accepted: where that fails, what was written stays to be tried again.
        tasks.waivers.accept(reviewed, finding, { reason, role, date, expires: until });
      }}
    >
      <Field label="Why it is accepted" required {...shown(faults.reason)}>
        <Textarea
          value={reason}
          maxLength={1000}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field label="Accepted by (role, no name)" required {...shown(faults.role)}>
        <Input
          value={role}
          maxLength={100}
          onChange={(_event, { value }) => {
            setRole(value);
          }}
        />
      </Field>
      <Field label="Until" required {...shown(faults.until)}>
        <Input
          type="date"
          min={date}
          value={until}
          onChange={(_event, { value }) => {
            setUntil(value);
          }}
        />
      </Field>
      <p className={text.small}>
        It is kept on the sheet “SDA Waivers” of the workbook. The finding stays in every list and count, and on the
        certificate; where its cells change, the acceptance lapses.
      </p>
      {state.isStale ? <p className={text.small}>The workbook has changed since: check it again first.</p> : null}
      <div className={text.buttons}>
        <Button
          size="small"
          appearance="primary"
          type="submit"
          disabledFocusable={state.work !== null || state.isStale}
        >
          Accept
        </Button>
        <Button size="small" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
