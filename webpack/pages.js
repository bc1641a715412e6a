/** The pane's two pages, its help, its icons and the manifest, written beside the bundle. */
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');
const { WORKER_FILE } = require('./offline');

const OFFICE = 'https://appsforoffice.microsoft.com';
/** Of an empty text: Fluent makes empty style elements and fills them through the CSSOM, which needs no more than this. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
/** Where manifest.xml says the pane is while it is developed. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Static hosting needs no headers for this; frame-ancestors, which a meta element cannot hold, is in docs/deployment.md. */
const policy = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const page = ({ home, scripts, offline = '', policy: content }) => `<!doctype html>
<html lang="en-GB" data-home="${home}"${offline && ` data-offline="${offline}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${content}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>SDA Return Checker</title>
<link rel="icon" type="image/png" href="icons/icon-32.png">
${scripts.map((script) => `<script defer src="${script}"></script>`).join('\n')}
</head>
<body>
<div id="pane"></div>
<noscript>SDA Return Checker needs JavaScript, which is switched off in this browser.</noscript>
</body>
</html>
`;

class Pages {
  /**
   * @param {{ root: string, origin: string, isOffline: boolean }} options `origin`: where the pane will be served, without
   * a final slash; `isOffline`: whether file mode is kept for use without a network.
   */
  constructor({ root, origin, isOffline }) {
    this.root = root;
    this.origin = origin;
    this.offline = isOffline ? WORKER_FILE : '';
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Pages', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'Pages', stage }, () => this.emit(compilation));
    });
  }

  emit(compilation) {
    const own = compilation.entrypoints.get('pane').getFiles();
    const office = `${OFFICE}/lib/1/hosted/office.js`;
    const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
    emit('index.html', page({ home: 'file', scripts: own, offline: this.offline, policy: policy("'self'") }));
    emit('excel.html', page({ home: 'excel', scripts: [office, ...own], policy: policy(`'self' ${OFFICE}`) }));
    emit('help.html', readFileSync(path.join(this.root, 'assets/help/help.html'), 'utf8'));
    emit('help.css', readFileSync(path.join(this.root, 'assets/help/help.css'), 'utf8'));
    const icons = path.join(this.root, 'assets/icons');
    for (const name of readdirSync(icons).filter((file) => file.endsWith('.png'))) {
      emit(`icons/${name}`, readFileSync(path.join(icons, name)));
    }
    const manifest = readFileSync(path.join(this.root, 'manifest.xml'), 'utf8');
    emit('../manifest.xml', manifest.replaceAll(DEVELOPMENT_ORIGIN, this.origin));
  }
}

module.exports = { Pages, DEVELOPMENT_ORIGIN };
