/** Fluent's light or dark theme: Excel's where it says, else the one that the system asks for. */
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { HomeTheme } from '../homes/home';

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

/** `home`: null where there is none, or it has no theme of its own. */
export function Themed({ home, children }: { readonly home: HomeTheme | null; readonly children: ReactNode }) {
  const dark = useIsDark(home);
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

function useIsDark(home: HomeTheme | null): boolean {
  const watch = useCallback(
    (changed: () => void) => {
      const unwatch = [watchSystem(changed), ...(home ? [home.onTheme(changed)] : [])];
      return () => {
        for (const stop of unwatch) stop();
      };
    },
    [home],
  );
  return useSyncExternalStore(watch, () => home?.isDark() ?? matchMedia(DARK).matches);
}

function watchSystem(changed: () => void): () => void {
  const query = matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
}
