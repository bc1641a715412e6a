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
import { usePrintStyle } from './print-style';
import { useIsPrinted } from './use-printed';
import { watchMedia } from './watch-media';

const DARK = '(prefers-color-scheme: dark)';

const usePageStyles = makeStaticStyles({
  body: { margin: 0 },
  // What the keyboard comes to is not under the bar that tells what is being done.
  html: { scrollPaddingTop: '60px' },
});

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
  usePrintStyle();
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
      const unwatch = [watchMedia(DARK, changed), ...(home ? [home.onTheme(changed)] : [])];
      return () => {
        for (const stop of unwatch) stop();
      };
    },
    [home],
  );
  const isDark = useSyncExternalStore(watch, () => home?.isDark() ?? matchMedia(DARK).matches);
  // Paper is light.
  const isPrinted = useIsPrinted();
  return isDark && !isPrinted;
}
