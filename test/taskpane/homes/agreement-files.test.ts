import { writeForm, type WrittenForm } from '../../../src/agreement/excel-form';
import { newWorkbook } from '../../../src/hosts/file';
import { loadVersions, type LoadedVersions } from '../../../src/taskpane/homes/agreement-files';
import { readAgreement } from '../../../src/taskpane/homes/agreement-read';
import type { AgreementFile } from '../../../src/taskpane/homes/worker-messages';
import { overlay2015 } from '../../agreement/overlay/year-2015';
import { agreementWith, shippedAgreement, shippedText } from '../../agreement/shipped-agreement';

const BASE = file('base.json', shippedText());
const OVERLAY = file('2015-16.json', JSON.stringify(overlay2015()));

describe('an agreement as the files it is given in', () => {
  it('is one whole version, as JSON or as its workbook', () => {
    expect(versions(loadVersions([BASE], other()))).toEqual(['2014-15.1']);
    const form = { name: 'agreement.xlsx', bytes: newWorkbook(sheetsOf(writeForm(shippedAgreement()))) };
    const loaded = loadVersions([form], other());
    expect(loaded.ok && loaded.versions).toEqual([shippedAgreement()]);
  });

  it('is a version and its overlay in either order, or an overlay on the shipped one', () => {
    for (const files of [[BASE, OVERLAY], [OVERLAY, BASE], [OVERLAY]]) {
      expect(versions(loadVersions(files, shippedAgreement()))).toEqual(['2014-15.1', '2015-16.1']);
    }
  });

  it('is refused by the file that is wrong: a second whole one, a broken one, an overlay of something else', () => {
    expect(refusal(loadVersions([BASE, { ...BASE, name: 'again.json' }], other()))).toEqual([
      'again.json',
      'files.several',
    ]);
    expect(refusal(loadVersions([file('broken.json', '{')], other()))).toEqual(['broken.json', 'shape.not-json']);
    expect(refusal(loadVersions([OVERLAY], other()))).toEqual(['2015-16.json', 'overlay.base-differs']);
    expect(refusal(loadVersions([OVERLAY, { ...OVERLAY, name: 'twice.json' }], shippedAgreement()))).toEqual([
      'twice.json',
      'overlay.base-differs',
    ]);
  });

  it('tells of a fault in its workbook by the cell', () => {
    const wrong = agreementWith((input) => {
      input.title = 'Ours';
    });
    const sheets = sheetsOf(writeForm(wrong)).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value.kind === 'text' && cell.value.value === 'Ours'
          ? { ...cell, value: { kind: 'text', value: '' } as const }
          : cell,
      ),
    }));
    const loaded = loadVersions([{ name: 'form.xlsx', bytes: newWorkbook(sheets) }], other());
    expect(loaded.ok).toBe(false);
    if (!loaded.ok) expect(loaded.problems[0]?.path).toMatch(/^\w+!B\d+$/);
  });

  it('is compared in words with the one in force, in its newest version', () => {
    const read = readAgreement(
      { kind: 'loadAgreement', files: [OVERLAY], inForce: shippedAgreement() },
      shippedAgreement(),
    );
    expect(read).toMatchObject({
      ok: true,
      version: '2015-16.1',
      from: `${shippedAgreement().title}, version 2014-15.1`,
    });
    expect(read.ok && read.differences.map(({ sentence }) => sentence)).toContain('Version: 2014-15.1 → 2015-16.1.');
    const same = readAgreement({ kind: 'loadAgreement', files: [BASE], inForce: shippedAgreement() }, other());
    expect(same.ok && same.differences).toEqual([]);
  });
});

function file(name: string, text: string): AgreementFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function sheetsOf(form: WrittenForm) {
  if (!form.ok) throw new Error('The form cannot be written.');
  return form.sheets;
}

/** A version that the overlay does not change. */
function other() {
  return agreementWith((input) => {
    input.version = '2013-14.1';
  });
}

function versions(loaded: LoadedVersions): readonly string[] {
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join());
  return loaded.versions.map(({ version }) => version);
}

function refusal(loaded: LoadedVersions): readonly (string | undefined)[] {
  return loaded.ok ? [] : [loaded.name, loaded.problems[0]?.code];
}
