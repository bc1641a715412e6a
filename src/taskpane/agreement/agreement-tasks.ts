/** Agreements of the user's own: put to use in place of the one that is shipped, or only compared. */
import { formatList } from '../../figures/format-figure';
import type { AgreementFile, AgreementRead } from '../homes/worker-messages';
import type { OwnAgreement } from '../pane/state';
import type { IsCurrent, Workbench } from '../pane/workbench';

export class AgreementTasks {
  /** `check` checks what is open again. */
  constructor(
    private readonly bench: Workbench,
    private readonly check: () => void,
  ) {}

  /** Checks the open workbook against the agreement of these files: one version, and perhaps overlays on it. */
  use(files: readonly File[]): void {
    this.bench.begin('Loading the agreement', async (isCurrent) => {
      const own = await ownOf(files);
      const loaded = await this.load(own, isCurrent);
      if (loaded) this.take(own, loaded);
    });
  }

  useCompared(): void {
    const { compared } = this.bench.state();
    if (!compared) return;
    this.bench.begin('Loading the agreement', async (isCurrent) => {
      const loaded = await this.load(compared, isCurrent);
      if (loaded) this.take(compared, loaded);
    });
  }

  useShipped(): void {
    this.bench.begin('Loading the agreement', () => {
      this.take(null, null);
      return Promise.resolve();
    });
  }

  /** Says what changes from the agreement in use to that of these files, which is not put to use. */
  compare(files: readonly File[]): void {
    this.bench.begin('Comparing the agreements', async (isCurrent) => {
      const own = await ownOf(files);
      const loaded = await this.load(own, isCurrent);
      if (loaded) this.bench.tell({ type: 'agreementCompared', compared: { ...own, ...loaded, isUsed: false } });
    });
  }

  private take(agreement: OwnAgreement | null, loaded: Extract<AgreementRead, { ok: true }> | null): void {
    const { bench } = this;
    bench.agreement = agreement;
    const said = agreement ? `${agreement.name} is in use.` : 'The shipped agreement is in use.';
    const compared = agreement && loaded && { ...agreement, ...loaded, isUsed: true };
    bench.tell({ type: 'agreementTaken', agreement, compared, said });
    if (bench.state().reviewed) this.check();
  }

  /** null where it cannot be used, which is told, or the task was cancelled. */
  private async load(own: OwnAgreement, isCurrent: IsCurrent): Promise<Extract<AgreementRead, { ok: true }> | null> {
    const { bench } = this;
    if (!isCurrent()) return null;
    const inForce = bench.state().reviewed?.agreement ?? null;
    const answer = await bench.ask({ kind: 'loadAgreement', files: own.files, inForce });
    if (!isCurrent() || answer.kind !== 'agreement') return null;
    const { read } = answer;
    if (read.ok) return read;
    bench.tell({ type: 'agreementRefused', refused: { name: read.name, problems: read.problems } });
    return null;
  }
}

async function ownOf(files: readonly File[]): Promise<OwnAgreement> {
  const read = await Promise.all(
    files.map(async (file): Promise<AgreementFile> => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return { name: formatList(read.map(({ name }) => name)), files: read };
}
