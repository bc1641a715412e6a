import { applyMarkup, clearMarks } from '../../../../src/hosts/file';
import type { Markup } from '../../../../src/workbook/markup';
import { MAIN, OFFICE, partsOf, relationships, zipOf } from '../handmade';
import { contentsOf, partText } from '../marks/compared';

const VML =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

function comment(ref: string, authorId: number, text: string): string {
  return `<comment ref="${ref}" authorId="${String(authorId)}"><text><t>${text}</t></text></comment>`;
}

function shape(id: number, row: number, column: number): string {
  return `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${String(row)}</x:Row>\n<x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
}

const TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"><v:stroke joinstyle="miter"/></v:shapetype>';
const drawing = (inside: string, data = '1'): string =>
  `<xml ${VML}>\n <o:shapelayout v:ext="edit">\n  <o:idmap v:ext="edit" data="${data}"/>\n </o:shapelayout>${inside}</xml>`;

/** A workbook whose sheet has these notes. */
function workbookWith(comments: string | null, vml: string, threads?: string): Uint8Array {
  const parts = partsOf({ sheets: [{ after: '<legacyDrawing r:id="rId1"/>' }] });
  return zipOf({
    ...parts,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ...(comments === null ? [] : [['comments', '/xl/comments1.xml'] as const]),
      ...(threads === undefined ? [] : [['threadedComment', '../threadedComments/t1.xml'] as const]),
    ]),
    'xl/drawings/vmlDrawing1.vml': vml,
    ...(comments === null ? {} : { 'xl/comments1.xml': comments }),
    ...(threads === undefined ? {} : { 'xl/threadedComments/t1.xml': threads }),
  });
}

function notes(...cells: readonly (readonly [number, number])[]): Markup {
  return {
    flags: [{ sheet: 'Sheet1', fills: [], notes: cells.map(([row, column]) => ({ row, column, text: 'Look here' })) }],
    sheets: [],
  };
}

function markedAndCleared(original: Uint8Array, markup: Markup): Uint8Array {
  const marked = applyMarkup(original, markup);
  expect(contentsOf(clearMarks(marked))).toEqual(contentsOf(original));
  expect(Buffer.compare(applyMarkup(marked, markup), marked)).toBe(0);
  return marked;
}

describe('notes', () => {
  const comments = `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${comment('A1', 0, 'one')}${comment('C3', 0, 'two')}</commentList></comments>`;
  const vml = drawing(TYPE + shape(1025, 0, 0) + shape(1026, 2, 2));

  it('stand between the supplier’s in cell order, and leave noted cells alone', () => {
    const marked = markedAndCleared(workbookWith(comments, vml), notes([0, 0], [1, 1], [4, 0]));
    const text = partText(marked, 'xl/comments1.xml');
    expect([...text.matchAll(/<comment ref="(\w+)" authorId="(\d)"/g)].map((match) => [match[1], match[2]])).toEqual([
      ['A1', '0'],
      ['B2', '1'],
      ['C3', '0'],
      ['A5', '1'],
    ]);
    expect(text).toContain('<authors><author>A</author><author>SDA Return Checker</author></authors>');
  });

  it('get numbers of a block of their own in the supplier’s drawing', () => {
    const text = partText(
      markedAndCleared(workbookWith(comments, vml), notes([1, 1], [4, 0])),
      'xl/drawings/vmlDrawing1.vml',
    );
    expect(text).toContain('data="1,2"');
    expect([...text.matchAll(/_x0000_s(\d+)/g)].map((match) => match[1])).toEqual(['1025', '1026', '2049', '2050']);
    expect([...text.matchAll(/<v:shapetype/g)]).toHaveLength(1);
  });

  it('take as many blocks as they need, 1,023 boxes each', () => {
    const cells = Array.from({ length: 1500 }, (_, row): [number, number] => [row, 7]);
    const text = partText(
      markedAndCleared(workbookWith(comments, vml), notes(...cells)),
      'xl/drawings/vmlDrawing1.vml',
    );
    expect(text).toContain('data="1,2,3"');
    const ids = [...text.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
    expect(new Set(ids).size).toBe(1502);
    expect(Math.max(...ids.filter((id) => id < 3072))).toBe(2048 + 1023);
    expect(ids).not.toContain(3072);
  });

  it('join a drawing that has no notes yet', () => {
    const controls = drawing(
      '<v:shape id="_x0000_s1025" type="#_x0000_t201"><x:ClientData ObjectType="Button"><br></x:ClientData></v:shape>',
    );
    const marked = markedAndCleared(workbookWith(null, controls), notes([1, 1]));
    expect(partText(marked, 'xl/drawings/vmlDrawing1.vml')).toContain('<br></x:ClientData>');
    markedAndCleared(workbookWith(null, drawing('')), notes([1, 1]));
    markedAndCleared(workbookWith(null, drawing('').replace(/<o:shapelayout.*<\/o:shapelayout>/s, '')), notes([1, 1]));
  });

  it.each([
    `<comments xmlns="${MAIN}"><authors/><commentList/></comments>`,
    `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`,
    `<x:comments xmlns:x="${MAIN}"><x:authors><x:author/></x:authors><x:commentList/></x:comments>`,
  ])('restore an empty comments part %s', (empty) => {
    markedAndCleared(workbookWith(empty, drawing('')), notes([1, 1]));
  });

  it('leave cells with threaded comments alone', () => {
    const threads =
      '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2"/></ThreadedComments>';
    const marked = markedAndCleared(workbookWith(comments, vml, threads), notes([1, 1], [1, 2]));
    expect(partText(marked, 'xl/comments1.xml')).not.toContain('ref="B2"');
    expect(partText(marked, 'xl/comments1.xml')).toContain('ref="C2"');
  });

  it('are known by their heading whoever is their author, and others by that author stay', () => {
    const mixed =
      `<comments xmlns="${MAIN}"><authors><author>SDA Return Checker</author><author>B</author></authors><commentList>` +
      comment('A1', 0, 'SDA Return Checker is a program') +
      comment('B2', 1, 'SDA Return Checker\n: look') +
      comment('C3', 1, 'mine') +
      '</commentList></comments>';
    const cleared = clearMarks(
      workbookWith(mixed, drawing(TYPE + shape(1025, 0, 0) + shape(1026, 1, 1) + shape(1027, 2, 2))),
    );
    const text = partText(cleared, 'xl/comments1.xml');
    expect([...text.matchAll(/ref="(\w+)"/g)].map((match) => match[1])).toEqual(['A1', 'C3']);
    expect(text).toContain('<author>SDA Return Checker</author><author>B</author>');
    expect(partText(cleared, 'xl/drawings/vmlDrawing1.vml')).toBe(
      drawing(TYPE + shape(1025, 0, 0) + shape(1027, 2, 2)),
    );
  });

  it('renumber the other authors when theirs goes', () => {
    const mixed =
      `<comments xmlns="${MAIN}"><authors><author>SDA Return Checker</author><author>B</author></authors><commentList>` +
      comment('A1', 0, 'SDA Return Checker\nlook') +
      comment('C3', 1, 'mine') +
      '</commentList></comments>';
    const cleared = clearMarks(workbookWith(mixed, drawing(TYPE + shape(1025, 0, 0) + shape(1027, 2, 2))));
    expect(partText(cleared, 'xl/comments1.xml')).toContain(
      `<authors><author>B</author></authors><commentList>${comment('C3', 0, 'mine')}</commentList>`,
    );
  });

  it('refuse a sheet whose drawing is missing', () => {
    const parts = partsOf({ sheets: [{ after: `<legacyDrawing xmlns:r="${OFFICE}" r:id="rId9"/>` }] });
    expect(() => applyMarkup(zipOf(parts), notes([1, 1]))).toThrow('refers to a drawing that is missing');
  });
});
