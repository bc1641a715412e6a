/** The line that opens and closes a `details`. */
import type { ReactNode } from 'react';

/** Excel on the web moves the focus itself, and Office.js stops at a `summary` only where it says that it is a stop. */
export function Summary({ children }: { readonly children: ReactNode }) {
  return <summary tabIndex={0}>{children}</summary>;
}
