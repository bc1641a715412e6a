/** What is shown while Office starts, which takes longer than the pane does. */
import { makeStyles } from '@fluentui/react-components';
import { Themed } from '../look/themed';

const useStyles = makeStyles({ main: { padding: '12px' }, title: { fontSize: '20px', margin: '0 0 4px' } });

export function HomeOpening() {
  const styles = useStyles();
  return (
    <Themed home={null}>
      <main className={styles.main} aria-busy>
        <h1 className={styles.title}>SDA Return Checker</h1>
        <p role="status">Waiting for Excel…</p>
      </main>
    </Themed>
  );
}
