import fc from 'fast-check';
import { unzipSync, Zip, ZipDeflate, zipSync, type Zippable } from 'fflate';
import { crc32 } from '../../../src/hosts/file/crc32';
import { LIMITS } from '../../../src/hosts/file/limits';
import { Package } from '../../../src/hosts/file/package';
import { readZipDirectory } from '../../../src/hosts/file/zip-directory';
import { zipOf } from './handmade';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const entriesOf = (zip: Uint8Array) => readZipDirectory(zip, LIMITS).entries;

describe('crc32', () => {
  it('gives the check value of its catalogue entry, and that of no bytes', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('agrees with a bit-by-bit reckoning', () => {
    const slow = (bytes: Uint8Array) => {
      let crc = 0xffffffff;
      for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
      }
      return ~crc >>> 0;
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => crc32(bytes) === slow(bytes)));
  });
});

describe('Package', () => {
  it('finds parts whatever their letter case, slashes and leading slash', () => {
    const pkg = Package.open(zipOf({ 'Xl\\Workbook.xml': 'book', '/docProps/app.xml': 'app' }));
    expect(pkg.paths()).toEqual(['Xl/Workbook.xml', 'docProps/app.xml']);
    expect([pkg.text('/xl/workbook.XML'), pkg.text('docprops\\APP.xml')]).toEqual(['book', 'app']);
    expect([pkg.has('xl/workbook.xml'), pkg.has('xl/other.xml')]).toEqual([true, false]);
  });

  it('takes folder entries for no parts, and keeps them', () => {
    const pkg = Package.open(zipOf({ 'xl/': new Uint8Array(), 'xl/a.xml': 'a' }));
    expect([pkg.paths(), pkg.has('xl/')]).toEqual([['xl/a.xml'], false]);
    pkg.set('xl/b.xml', 'b');
    expect(entriesOf(pkg.save()).map((entry) => entry.name)).toEqual(['xl/', 'xl/a.xml', 'xl/b.xml']);
  });

  it('says which part is missing', () => {
    expect(() => Package.open(zipOf({ a: 'a' })).bytes('xl/styles.xml')).toThrow(/"xl\/styles\.xml".*missing/);
  });

  it('gives back the very bytes where nothing changed, or was set to what it was, or was never there', () => {
    const zip = zipOf({ 'a.xml': 'same', 'b.xml': 'b' });
    const pkg = Package.open(zip);
    pkg.set('A.xml', 'same');
    pkg.remove('c.xml');
    expect(pkg.save()).toEqual(zip);
    pkg.set('a.xml', 'SAME');
    expect(unzipSync(pkg.save())['a.xml']).toEqual(bytesOf('SAME'));
  });

  it('replaces a part in its place under its own name, adds at the end and removes', () => {
    const pkg = Package.open(zipOf({ 'xl/A.xml': '1', 'xl/B.xml': '2', 'xl/C.xml': '3' }));
    pkg.set('/xl/b.xml', 'two');
    pkg.set('/xl/d.xml', 'four');
    pkg.remove('XL/a.xml');
    expect(pkg.paths()).toEqual(['xl/B.xml', 'xl/C.xml', 'xl/d.xml']);
    const read = Object.entries(unzipSync(pkg.save())).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
    expect(read).toEqual([['xl/B.xml', 'two'], ['xl/C.xml', '3'], ['xl/d.xml', 'four']]); // prettier-ignore
  });

  it('moves sizes that stood after the data into the header, and keeps the data', () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_error, piece) => pieces.push(piece));
    for (const name of ['one.xml', 'two.xml']) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(bytesOf(`<${name.repeat(50)}/>`), true);
    }
    zip.end();
    const before = Uint8Array.from(Buffer.concat(pieces));
    expect(new DataView(before.buffer).getUint16(6, true) & 8).toBe(8);
    const pkg = Package.open(before);
    pkg.set('three.xml', '3');
    const after = pkg.save();
    expect(
      entriesOf(after)
        .slice(0, 2)
        .map((entry) => entry.packed),
    ).toEqual(entriesOf(before).map((entry) => entry.packed));
    const view = new DataView(after.buffer);
    expect([view.getUint16(6, true) & 8, view.getUint32(22, true)]).toEqual([0, `<${'one.xml'.repeat(50)}/>`.length]);
    expect(Object.keys(unzipSync(after))).toEqual(['one.xml', 'two.xml', 'three.xml']);
  });

  it('keeps the comment of the archive', () => {
    const zip = zipOf({ a: 'a' });
    const withComment = Uint8Array.from([...zip, ...bytesOf('hello')]);
    new DataView(withComment.buffer).setUint16(zip.length - 2, 5, true);
    const pkg = Package.open(withComment);
    pkg.set('b', 'b');
    expect(Package.open(pkg.save()).paths()).toEqual(['a', 'b']);
    expect(new TextDecoder().decode(pkg.save().slice(-5))).toBe('hello');
  });

  const parts = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-zA-Z_\-[\]0-9é]{1,8}(\/[a-z0-9 ]{1,6}){0,2}$/),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.string({ maxLength: 40 }).map((text) => bytesOf(text.repeat(40))),
      ),
      level: fc.constantFrom(0, 1, 6, 9),
      extra: fc.uint8Array({ maxLength: 12 }),
    }),
    { selector: (part) => part.name.toLowerCase(), minLength: 1, maxLength: 8 },
  );

  it('copies untouched parts as they stand, headers and all, whatever is changed around them', () => {
    fc.assert(
      fc.property(parts, fc.uint8Array({ maxLength: 50 }), fc.nat(), (list, fresh, chosen) => {
        const files: Zippable = {};
        for (const { name, bytes, level, extra } of list) {
          files[name] = [bytes, { level: level, mtime: '2014-07-31T12:00:00', extra: { 51966: extra } }];
        }
        const zip = zipSync(files);
        const order = entriesOf(zip).map((entry) => entry.name);
        const target = order[chosen % order.length] ?? '';
        const pkg = Package.open(zip);
        for (const { name, bytes } of list) expect(pkg.bytes(name)).toEqual(bytes);
        pkg.set(target, fresh);
        pkg.set('new part', fresh);
        const saved = pkg.save();
        expect(pkg.save()).toEqual(saved);
        expect(entriesOf(saved).map((entry) => entry.name)).toEqual([...order, 'new part']);
        const read = unzipSync(saved);
        for (const { name, bytes } of list) expect(read[name]).toEqual(name === target ? fresh : bytes);
        const facts = (source: Uint8Array) =>
          entriesOf(source)
            .filter((entry) => entry.name !== target && entry.name !== 'new part')
            .map(({ packed, localHeader }) => [packed, localHeader]);
        expect(facts(saved)).toEqual(facts(zip));
      }),
    );
  });
});
