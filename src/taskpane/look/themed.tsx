/** Fluent's light or dark theme: Office's where it says, else the one that the system asks for. */
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';

const DARK = '(prefers-color-scheme: dark)';

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
});

export function Themed({ isDark, children }: { readonly isDark: boolean | null; readonly children: ReactNode }) {
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia(DARK).matches);
  const dark = isDark ?? systemIsDark;
  usePageStyles();
  const styles = useStyles();
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className={styles.root}
      data-theme={dark ? 'dark' : 'light'}
    >
      {children}
    </FluentProvider>
  );
}

function watchSystem(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
