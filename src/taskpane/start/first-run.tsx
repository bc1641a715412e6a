/** Asked once: who is using the pane. It can be skipped, and changed later. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ROLE_NAMES, ROLE_TASKS, ROLES, type Role } from '../pane/role';

const useStyles = makeStyles({
  question: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '12px 0 4px' },
  roles: { listStyle: 'none', padding: 0, margin: '12px 0', display: 'grid', gap: '8px', maxWidth: '480px' },
  role: { width: '100%', justifyContent: 'start', textAlign: 'left' },
  task: { display: 'block', fontWeight: 400, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function FirstRun({ onChoose }: { readonly onChoose: (role: Role | null) => void }) {
  const styles = useStyles();
  return (
    <section aria-labelledby="who">
      <h2 id="who" className={styles.question}>
        How do you use returns?
      </h2>
      <p>Your answer is kept on this machine. It changes which view opens first and how the verdict is worded.</p>
      <ul className={styles.roles}>
        {ROLES.map((role) => (
          <li key={role}>
            <Button
              className={styles.role}
              onClick={() => {
                onChoose(role);
              }}
            >
              <span>
                {ROLE_NAMES[role]}
                <span className={styles.task}>{ROLE_TASKS[role]}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <Button
        onClick={() => {
          onChoose(null);
        }}
      >
        Skip
      </Button>
    </section>
  );
}
