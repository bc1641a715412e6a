import { TextEdits } from '../../../../src/hosts/file/xml-text/edits';
import { unescapeXml, XmlDocument, type XmlElement } from '../../../../src/hosts/file/xml-text/document';
import { escapeAttribute, escapeText, withPrefix } from '../../../../src/hosts/file/xml-text/escape';
import { placeForChild } from '../../../../src/hosts/file/xml-text/schema-order';

const open = (text: string): XmlDocument => new XmlDocument('xl/part.xml', text);

function sources(doc: XmlDocument, parent: XmlElement = doc.root): string[] {
  return [...doc.children(parent)].map((element) => doc.source(element));
}

describe('an XML text', () => {
  it('finds the root behind declarations and comments', () => {
    const doc = open('<?xml version="1.0"?>\n<!-- <no/> --><x:a xmlns:x="u"><x:b/></x:a>');
    expect([doc.root.prefix, doc.root.name]).toEqual(['x:', 'a']);
    expect(sources(doc)).toEqual(['<x:b/>']);
  });

  it('tells children from grandchildren of the same name and from names that begin alike', () => {
    const doc = open('<a><b><b>1</b><b/></b><bb/><b >2</b\t></a>');
    expect(sources(doc)).toEqual(['<b><b>1</b><b/></b>', '<bb/>', '<b >2</b\t>']);
  });

  it('is not misled by comments, CDATA, instructions and quoted brackets', () => {
    const doc = open('<a><b x="/>"><!-- </b> --><![CDATA[</b>]]><?p </b>?></b><c y=\'>\'/></a>');
    expect(sources(doc)).toHaveLength(2);
    expect([...doc.children(doc.root)].map((element) => doc.attribute(element, 'y'))).toEqual([null, '>']);
  });

  it('reads attributes by local name, the one without a prefix first', () => {
    const doc = open('<a r:id="1" id = \'&lt;2&#x41;\' x14ac:dyDescent="3"/>');
    expect(doc.attribute(doc.root, 'id')).toBe('<2A');
    expect(doc.attribute(doc.root, 'dyDescent')).toBe('3');
    expect(doc.attribute(doc.root, 'd')).toBeNull();
  });

  it('finds the last child of a name', () => {
    const doc = open('<a><c r="1"/><c r="2"><v/></c><cc/></a>');
    const last = doc.lastChild(doc.root, 'c');
    expect(last && doc.source(last)).toBe('<c r="2"><v/></c>');
    expect(doc.lastChild(doc.root, 'v')?.name).toBe('v');
    expect(doc.lastChild(doc.root, 'x')).toBeNull();
  });

  it.each(['', 'text', '<a', '<a><b></a>', '<a b="></a>', '<a><b></a></b>'])('refuses %j', (text) => {
    expect(() => {
      const doc = open(text);
      sources(doc);
    }).toThrow('"xl/part.xml"');
  });

  it('refuses a document type definition', () => {
    expect(() => open('<!DOCTYPE a [<!ENTITY b "c">]><a/>')).toThrow('document type definition');
  });

  it('leaves unknown entities as they are', () => {
    expect(unescapeXml('&amp;lt; &nbsp; &#65; &#x1F600; &#x110000; &__proto__;')).toBe(
      '&lt; &nbsp; A \u{1f600} &#x110000; &__proto__;',
    );
  });
});

describe('edits of a text', () => {
  it('are made by places in the text as it was, insertions at one place in order', () => {
    const edits = new TextEdits();
    edits.insert(4, 'C');
    edits.replace(0, 2, 'A');
    edits.insert(4, 'D');
    edits.remove(4, 5);
    expect(edits.applyTo('ab-de')).toBe('A-dCD');
  });

  it('must not overlap', () => {
    const edits = new TextEdits();
    edits.remove(0, 3);
    edits.remove(2, 4);
    expect(() => edits.applyTo('abcde')).toThrow(RangeError);
  });
});

describe('escaped texts', () => {
  it('hold what XML cannot', () => {
    expect(escapeText('a\u0001\r\n\t\ud800\ud83d\ude00\uffff_x0041_<&>"')).toBe(
      'a_x0001__x000D_\n\t_xD800_\ud83d\ude00_xFFFF__x005F_x0041_&lt;&amp;&gt;&quot;',
    );
    expect(escapeAttribute('a\n\tb')).toBe('a_x000A__x0009_b');
  });

  it('take a prefix on every tag and on nothing else', () => {
    expect(withPrefix('<a b="&lt;c"><d/>e</a>', 'x:')).toBe('<x:a b="&lt;c"><x:d/>e</x:a>');
  });
});

describe('the place of a new child', () => {
  it('is where the schema wants it, seen through alternate content', () => {
    const controls = '<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent>';
    const doc = open(`<worksheet><sheetData/><pageMargins/><drawing/>${controls}<tableParts/></worksheet>`);
    const before = (name: string): string => doc.text.slice(placeForChild(doc, name)).slice(0, 13);
    expect(before('conditionalFormatting')).toBe('<pageMargins/');
    expect(before('legacyDrawing')).toBe('<mc:Alternate');
    expect(before('cols')).toBe('<sheetData/><');
    expect(before('extLst')).toBe('</worksheet>');
  });
});
