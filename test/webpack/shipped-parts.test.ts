/** What the built pane says it contains of other people's work, against what is installed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BUILD_PATIENCE_MS, builtPane } from '../taskpane/browser/built-pane';

const ROOT = path.resolve(__dirname, '../..');
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional() })),
});
const bill = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string(),
      licenses: z.array(z.object({ license: z.object({ id: z.string() }) })).length(1),
    }),
  ),
});

/** Some stand there in two versions, each for the part that asks for it. */
function installedParts(): readonly { name: string; version?: string; license?: string }[] {
  return Object.entries(lock.parse(json('package-lock.json')).packages).map(([place, { version, license }]) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    ...(version === undefined ? {} : { version }),
    ...(license === undefined ? {} : { license }),
  }));
}

/** Licences that ask for no more than their own text. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

describe('the bill of materials of the pane', () => {
  let components: z.output<typeof bill>['components'] = [];
  let built = '';
  const shipped = (name: string) => readFileSync(path.join(built, name), 'utf8');
  beforeAll(async () => {
    built = await builtPane();
    components = bill.parse(JSON.parse(shipped('sbom.cdx.json'))).components;
  }, BUILD_PATIENCE_MS);

  it('names what the first screen, the views and the worker are built on, in the versions installed', () => {
    const names = components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', '@fluentui/react-button', 'saxes', 'fflate']));
    const installed = installedParts();
    for (const { name, version, purl, licenses } of components) {
      expect(installed).toContainEqual({ name, version, license: licenses[0]?.license.id });
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
    }
  });

  it('ships nothing but permissive parts, and the licence of each', () => {
    const texts = shipped('licences.txt');
    for (const { name, version, licenses } of components) {
      const licence = licenses[0]?.license.id ?? '';
      expect(PERMISSIVE).toContain(licence);
      expect(texts).toContain(`${name} ${version} (${licence})`);
    }
  });

  it('holds nothing that only tests and builds need', () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(json('package.json'));
    const shipped = new Set(components.map(({ name }) => name));
    expect(Object.keys(devDependencies).filter((name) => shipped.has(name))).toEqual([]);
  });
});
