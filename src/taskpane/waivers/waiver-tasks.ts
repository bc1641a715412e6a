/** Accepting findings and taking that back, in the workbook that is open. */
import { formatList } from '../../figures/format-figure';
import type { Finding } from '../../review/review';
import type { Acceptance } from '../../review/waivers';
import type { Reviewed } from '../pane/state';
import type { Workbench } from '../pane/workbench';

export class WaiverTasks {
  constructor(private readonly bench: Workbench) {}

  /** Of a finding of this review. */
  accept({ snapshot: looked }: Reviewed, finding: Finding, acceptance: Acceptance): void {
    this.bench.record('Accepting the finding', 'The finding is accepted.', async (source) => {
      const answer = await this.bench.ask({ kind: 'accept', source, finding, looked, acceptance });
      if (answer.kind === 'notRecorded')
        throw new Error(`The finding was not accepted, because ${formatList(answer.reasons)}.`);
      return answer;
    });
  }

  /** Takes the waiver of a finding, by the fingerprint that it names, out of the workbook. */
  withdraw(fingerprint: string): void {
    this.bench.record('Taking the acceptance back', 'The finding is no longer accepted.', async (source) => {
      const answer = await this.bench.ask({ kind: 'withdraw', source, fingerprint });
      if (answer.kind === 'notRecorded')
        throw new Error(`The acceptance was not taken back, because ${formatList(answer.reasons)}.`);
      return answer;
    });
  }
}
