/** What `npm start` says once it serves the pane, beside the deployment guide. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

interface PaneConfig {
  readonly devServer: { readonly onListening: () => void };
}

function said(): string {
  const config: unknown = jest.requireActual('../../webpack/pane');
  const made = (config as (options: object) => PaneConfig)({ root: ROOT, mode: 'development' });
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    made.devServer.onListening();
  } finally {
    write.mockRestore();
  }
  return written.join('');
}

describe('what npm start says', () => {
  const words = said();

  it('names the address that the manifest asks for', () => {
    const [, origin] = /DefaultValue="(https:\/\/[^/"]+)\/excel\.html/.exec(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')) ?? []; // prettier-ignore
    expect(origin).toMatch(/^https:\/\/localhost:\d+$/);
    expect(words).toContain(`${String(origin)}/`);
  });

  it('tells how to sideload on the web, Windows and Mac, each to the end: the add-in is opened', () => {
    for (const platform of ['web', 'Windows', 'Mac']) {
      const from = words.indexOf(`\n    ${platform}`);
      expect([platform, from > 0]).toEqual([platform, true]);
      const [part = ''] = words.slice(from + 1).split(/\n {4}(?=\w)/);
      expect(part).toContain('Home > Add-ins');
    }
  });

  it('gives the same folder on a Mac as the guide to deployment', () => {
    const [folder = ''] = /~\/Library\/\S+\/wef/.exec(words) ?? [];
    expect(readFileSync(path.join(ROOT, 'docs/deployment.md'), 'utf8')).toContain(folder || 'a folder was named');
  });
});
