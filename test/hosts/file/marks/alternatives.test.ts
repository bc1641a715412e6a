/** Styles parts that Hancom Office writes: some formats stand there twice, for it and for all other programs. */
import { applyMarkup, clearMarks } from '../../../../src/hosts/file';
import { Package } from '../../../../src/hosts/file/package';
import { readSnapshot } from '../../../../src/hosts/file/read-snapshot';
import { numberFormatAt, sheetNamed } from '../../../../src/workbook/snapshot';
import { MAIN, partsOf, zipOf } from '../handmade';
import { contentsOf } from './compared';
import { sampleFlags, sampleSheets } from './sample-markup';

const FORMATS =
  '<xf numFmtId="0" fontId="0"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
  '<mc:Choice xmlns:hs="urn:hs" Requires="hs"><xf numFmtId="14" fontId="0"/></mc:Choice>' +
  '<mc:Fallback><xf numFmtId="9" fontId="0"/><xf numFmtId="2" fontId="0"/></mc:Fallback></mc:AlternateContent>';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
  `<borders count="1"><border/></borders><cellXfs count="3">${FORMATS}</cellXfs></styleSheet>`;

describe('marks in a workbook with alternatives among its formats', () => {
  const original = zipOf(partsOf({ sheets: [{}], formats: [0], parts: { 'xl/styles.xml': STYLES } }));
  const marked = applyMarkup(original, { flags: [sampleFlags('Sheet1')], sheets: sampleSheets('Sheet1') });

  it('have formats of their own, not those of a neighbour', () => {
    const snapshot = readSnapshot(Package.open(marked));
    const findings = sheetNamed(snapshot, 'Findings');
    expect(findings && numberFormatAt(snapshot, findings, 3, 3)).toBe('0.0');
  });

  it('come off to the letter', () => {
    expect(contentsOf(clearMarks(marked))).toEqual(contentsOf(original));
  });
});
