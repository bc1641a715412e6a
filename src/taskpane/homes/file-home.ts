/** File mode: any browser, no Excel. Files are read by the worker; nothing leaves the machine. */
import type { FileHome, SampleName } from './home';

const SAMPLES: Readonly<Record<SampleName, { readonly name: string; readonly address: URL }>> = {
  july: {
    name: '2014-07.xlsx',
    address: new URL('../../../assets/samples/returns/2014-07.xlsx', import.meta.url),
  },
  julyWithErrors: {
    name: '2014-07-with-errors.xlsx',
    address: new URL('../../../assets/samples/returns/2014-07-with-errors.xlsx', import.meta.url),
  },
};

export const fileHome: FileHome = {
  kind: 'file',
  async sample(which) {
    const { name, address } = SAMPLES[which];
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`The sample could not be loaded (${String(answer.status)}). Reload the page.`);
    return new File([await answer.blob()], name);
  },
};
