/** A page that stands alone: no scripts, nothing loaded, and a policy that forbids both. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { html, type Html } from './html';

/** `style` is our own and holds no text of a workbook. */
export function documentPage(title: string, body: Html, style: string): string {
  const head = html`<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy(style)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title> `;
  const main = html`<main>
    <h1>${title}</h1>
    ${body}
  </main> `;
  // Escaping would break the style and the hash that allows it.
  return `<!doctype html>\n<html lang="en-GB">\n<head>\n${head.source}<style>${style}</style>\n</head>\n<body>\n${main.source}</body>\n</html>\n`;
}

function policy(style: string): string {
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(style))));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
