/** The service worker of file mode, written for one build: which files it keeps, and what each must hold. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** The page names it (`pages.js`); its name never changes, since browsers look for news of it at its address. */
const WORKER_FILE = 'offline.js';
/** What file mode needs. The page of Excel is left out: Excel itself needs the network to load an add-in. */
const KEPT = [/\.js$/, /\.xlsx$/, /\.css$/, /^index\.html$/, /^help\.html$/, /^icons\/icon-32\.png$/];

class Offline {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Offline', (compilation) => {
      // After the hashes in the names are final.
      const stage = Compilation.PROCESS_ASSETS_STAGE_ANALYSE;
      compilation.hooks.processAssets.tap({ name: 'Offline', stage }, () => {
        if (compilation.compiler.isChild()) return;
        compilation.emitAsset(WORKER_FILE, new sources.RawSource(workerFor(filesOf(compilation))));
      });
    });
  }
}

/** Name and integrity (https://www.w3.org/TR/SRI/) of each file, in order of name. */
function filesOf(compilation) {
  return compilation
    .getAssets()
    .filter(({ name }) => KEPT.some((kept) => kept.test(name)))
    .map(({ name, source }) => [name, `sha256-${createHash('sha256').update(source.buffer()).digest('base64')}`])
    .sort(([left], [right]) => (left < right ? -1 : 1));
}

function workerFor(files) {
  const list = JSON.stringify(files);
  const digest = createHash('sha256').update(list).digest('hex').slice(0, 16);
  const worker = readFileSync(path.join(__dirname, 'offline-worker.js'), 'utf8');
  return `const DIGEST = '${digest}';\nconst FILES = ${list};\n${worker}`;
}

module.exports = { Offline, WORKER_FILE };
