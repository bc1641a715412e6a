/** What a bundle holds of other people's work: a bill of materials (CycloneDX) and the licences that go with it. */
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** A path into a package, as webpack resolves it: group 1 is the package's own folder. */
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

class ShippedParts {
  /** @param {{ root: string }} options `root`: the project's folder. */
  constructor({ root }) {
    this.own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ShippedParts', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'ShippedParts', stage }, () => {
        // Once for the whole build: a worker's bundle is a child whose modules are among the parent's.
        if (compilation.compiler.isChild()) return;
        const parts = partsOf(compilation);
        const emit = (name, text) => compilation.emitAsset(name, new sources.RawSource(text));
        emit('sbom.cdx.json', `${JSON.stringify(billOfMaterials(this.own, parts), null, 2)}\n`);
        emit('licences.txt', licences(this.own, parts));
      });
    });
  }
}

/** Packages with a module in the bundle, by name; one that stands there in two versions is there twice. */
function partsOf(compilation) {
  const folders = new Set();
  const visit = (module) => {
    for (const inner of module.modules ?? []) visit(inner);
    const folder = PACKAGE.exec(module.resource ?? '')?.[1];
    if (folder) folders.add(folder);
  };
  for (const each of [compilation, ...compilation.children]) for (const module of each.modules) visit(module);
  return [...folders]
    .map((folder) => ({ folder, meta: JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) }))
    .sort((left, right) => (left.meta.name < right.meta.name ? -1 : 1));
}

/** https://cyclonedx.org/docs/1.6/json/; without time or serial number, so that the same sources give the same file. */
function billOfMaterials(own, parts) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: component(own, 'application') },
    components: parts.map(({ meta }) => component(meta, 'library')),
  };
}

function component({ name, version, license }, type) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { type, 'bom-ref': purl, name, version, purl, licenses: [{ license: { id: license } }] };
}

function licences(own, parts) {
  const heading = `${own.name} ${own.version} (${own.license}) contains these parts, with their licences.\n`;
  const entries = parts.map(({ folder, meta }) => {
    const title = `${meta.name} ${meta.version} (${meta.license})`;
    return `${title}\n${'='.repeat(title.length)}\n\n${licenceText(folder, meta)}\n`;
  });
  return [heading, ...entries].join('\n');
}

function licenceText(folder, meta) {
  const file = readdirSync(folder).find((name) => LICENCE_FILE.test(name));
  if (file) return readFileSync(path.join(folder, file), 'utf8').trim();
  return `Its package holds no licence text; it is published under ${meta.license}.`;
}

module.exports = { ShippedParts };
