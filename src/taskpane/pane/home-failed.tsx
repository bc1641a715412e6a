/** All that is shown where the pane cannot open at all. */
import { Themed } from '../look/themed';
import type { Trouble } from './trouble';
import { TroubleBar } from './trouble-bar';

export function HomeFailed({ trouble }: { readonly trouble: Trouble }) {
  return (
    <Themed home={null}>
      <main>
        <h1>SDA Return Checker</h1>
        <TroubleBar trouble={trouble} />
      </main>
    </Themed>
  );
}
