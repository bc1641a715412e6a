/** Writes a part's text back in the encoding and with the byte order mark that it had. */
import type { Package } from '../package';
import { decodeText, encodingOf, type PartEncoding } from '../text-encoding';
import { XmlDocument } from '../xml-text/document';
import { TextEdits } from '../xml-text/edits';

/** Opens a part for changes by place. */
export function openXml(pkg: Package, path: string): XmlDocument {
  return new XmlDocument(path, pkg.text(path));
}

/** Changes a part: `change` finds places in it and asks for edits; what it returns is returned. */
export function editXml<T>(pkg: Package, path: string, change: (doc: XmlDocument, edits: TextEdits) => T): T {
  const before = pkg.bytes(path);
  const doc = new XmlDocument(path, decodeText(path, before));
  const edits = new TextEdits();
  const outcome = change(doc, edits);
  if (!edits.isEmpty) pkg.set(path, encodedAs(before, edits.applyTo(doc.text)));
  return outcome;
}

/** Replaces the text of a part that is there. */
export function rewriteText(pkg: Package, path: string, text: string): void {
  pkg.set(path, encodedAs(pkg.bytes(path), text));
}

function encodedAs(before: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(before);
  return encode(hasMark(before, encoding) ? `\ufeff${text}` : text, encoding);
}

function hasMark(bytes: Uint8Array, encoding: PartEncoding): boolean {
  return encoding === 'utf-8' ? bytes[0] === 0xef && bytes[1] === 0xbb : bytes[0] !== 0x3c && bytes[1] !== 0x3c;
}

function encode(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
