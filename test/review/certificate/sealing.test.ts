/** A sealed return: what its certificate states, what keeps it valid, and what breaks it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { agreementDigest } from '../../../src/agreement/digest';
import { applyMarkup, clearMarks, editCells, readWorkbook, recordIn } from '../../../src/hosts/file';
import { markupOf } from '../../../src/markup';
import { certificateSheet } from '../../../src/markup/certificate-sheet';
import { review } from '../../../src/review';
import {
  certificateFrom,
  certificateJson,
  certificateNumber,
  certificateRows,
  certify,
  verify,
  type Certificate,
  type Verification,
} from '../../../src/review/certificate';
import { certificateOf } from '../../../src/review/certificate/certificate';
import { accept } from '../../../src/review/waivers';
import { editsTo } from '../../../src/workbook/cell-edit';
import { recordOf, recordRows } from '../../../src/workbook/records';
import { CellKind, type Snapshot } from '../../../src/workbook/snapshot';
import { isoDate } from '../../../src/workbook/serial-date';
import { SnapshotBuilder } from '../../../src/workbook/snapshot-builder';
import { withValue } from '../../mutation/with-value';
import { contentsOf } from '../../hosts/file/marks/compared';
import { AGREEMENT, sealedSample } from './sealed-july';

jest.setTimeout(120_000);

const july = sealedSample();
const DIGEST = agreementDigest(AGREEMENT);

const verified = (bytes: Uint8Array): Verification => verify(readWorkbook(bytes), DIGEST);

function rowsOfCertificate(snapshot: Snapshot): readonly (readonly string[])[] {
  const record = recordOf(snapshot, 'certificate');
  if (!record) throw new Error('there is no certificate');
  return recordRows(snapshot, record);
}

/** The same return with another text on the certificate's sheet. */
function withCertificateRows(rows: readonly (readonly string[])[]): Snapshot {
  const builder = new SnapshotBuilder();
  const sheet = builder.record('certificate', 'SDA Certificate');
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      if (text !== '') sheet.text(row, column, text);
    });
  });
  const { records, texts } = builder.finish();
  // Records have a pool of texts of their own here, so the return's texts follow theirs.
  const moved = july.snapshot.sheets.map((own) => ({
    ...own,
    columns: own.columns.map((column) => ({
      ...column,
      blocks: column.blocks.map((block) => ({
        ...block,
        numbers: block.numbers.map((number, at) =>
          block.kinds[at] === CellKind.text ? number + texts.length : number,
        ),
      })),
    })),
  }));
  return { ...july.snapshot, sheets: moved, records, texts: [...texts, ...july.snapshot.texts] };
}

describe('the certificate', () => {
  it('states what the check found', () => {
    const { certificate } = july;
    const { verdict, rules, findings } = july.review;
    expect(certificate.findings).toEqual(verdict.counts);
    expect(certificate.waivedFindings).toEqual({ error: 0, warning: 0, query: 0, note: 0 });
    expect(certificate.onTrial).toBe(findings.filter(({ isBlocking }) => !isBlocking).length);
    expect(certificate.rules.ran).toEqual(rules.filter(({ status }) => status === 'ran').map(({ id }) => id));
    expect(certificate.rules.skipped.length + certificate.rules.ran.length).toBe(rules.length);
    expect(certificate.agreement.digest).toBe(DIGEST);
    expect(certificate.return).toMatchObject({ month: '2014-07', correction: 0 });
    expect(certificate.return.supplier).not.toBeNull();
    expect(certificate.sealedAt).toBe('2014-08-05T09:30:00.000Z');
  });

  it('does not hide errors', () => {
    const { certificate, snapshot, review: checked } = sealedSample('2014-07-with-errors');
    expect(checked.verdict.counts.error).toBeGreaterThan(0);
    expect(certificate.findings).toEqual(checked.verdict.counts);
    const rows = rowsOfCertificate(snapshot);
    expect(rows).toContainEqual(['Verdict', checked.verdict.sentence]);
    expect(rows).toContainEqual(['Errors', String(checked.verdict.counts.error)]);
  });

  it('counts a waived error among all, and states its waiver', () => {
    const { snapshot, review: checked } = sealedSample('2014-07-with-errors');
    const finding = checked.findings.find(({ severity, isBlocking }) => severity === 'error' && isBlocking);
    const day = isoDate(2014, 8, 5);
    if (!finding || !day) throw new Error('there is no error to accept');
    const words = { reason: 'Agreed at the meeting of 4 August', role: 'Contract officer' };
    const accepted = accept(finding, snapshot, { ...words, date: day, expires: '2014-10-31' });
    if (!accepted.ok) throw new Error(accepted.reasons.join());
    const waivers = [{ stated: accepted.waiver, source: { kind: 'file', place: 'item 1' } }] as const;
    const waived = review({ snapshot, agreement: AGREEMENT, earlier: [], waivers, today: day });
    const certificate = certify({
      review: waived,
      snapshot,
      agreement: AGREEMENT,
      sealedAt: '2014-08-05T09:30:00.000Z',
      toolVersion: '0.1.0',
    });
    expect(certificate.findings).toEqual(checked.verdict.counts);
    expect(certificate.waivedFindings).toEqual({ error: 1, warning: 0, query: 0, note: 0 });
    const rows = certificateRows(certificate).map(({ label, text }) => `${label}: ${text}`);
    expect(rows).toContain(`Errors: ${String(checked.verdict.counts.error)}, of which 1 waived`);
    expect(rows.find((row) => row.startsWith(`Waived ${finding.ruleId}: `))).toContain(
      'Agreed at the meeting of 4 August (Contract officer, 5 August 2014, until 31 October 2014)',
    );
  });

  it('says for people what it is and is not, with its number', () => {
    const words = rowsOfCertificate(july.snapshot).map((row) => row.join(' '));
    expect(words.join('\n')).toMatch(/a digest and not a signature/);
    expect(words).toContain(`Certificate number ${certificateNumber(july.certificate)}`);
    expect(words).toContain('Return July 2014');
    expect(words).toContain('Sealed 5 August 2014, 09:30 UTC, by the clock of the computer that sealed it');
  });

  it('is the same as JSON, and comes back from it', () => {
    expect(certificateFrom(certificateJson(july.certificate))).toEqual({
      kind: 'certificate',
      certificate: july.certificate,
    });
  });

  it('is replaced under its name by sealing again', () => {
    const sheet = certificateSheet(july.certificate, july.snapshot);
    expect(sheet.name).toBe('SDA Certificate');
    const again = readWorkbook(recordIn(july.bytes, [{ kind: 'write', sheet }]));
    expect(again.records).toHaveLength(1);
    expect(verify(again, DIGEST).kind).toBe('unchanged');
  });
});

describe('a sealed return', () => {
  it('is what was checked, and a review of it says so', () => {
    const verification = verified(july.bytes);
    const { content, ...stated } = july.certificate;
    expect(verification).toEqual({
      kind: 'unchanged',
      certificate: { ...stated, contentDigest: content.digest },
      isSameAgreement: true,
    });
    const again = review({ snapshot: july.snapshot, agreement: AGREEMENT, earlier: [] });
    expect(again.seal).toEqual(verification);
    expect({ ...again, seal: null }).toEqual({ ...july.review, seal: null });
    expect(july.review.seal).toEqual({ kind: 'unsealed' });
  });

  it('tells another agreement', () => {
    expect(verify(july.snapshot, 'f'.repeat(64))).toMatchObject({ kind: 'unchanged', isSameAgreement: false });
  });

  it('stays valid while it is marked up, and after that is cleared', () => {
    const markup = markupOf({ review: july.review, snapshot: july.snapshot, agreement: AGREEMENT });
    const marked = applyMarkup(july.bytes, markup);
    expect(marked.length).toBeGreaterThan(july.bytes.length);
    expect(verified(marked).kind).toBe('unchanged');
    expect(contentsOf(clearMarks(marked))).toEqual(contentsOf(july.bytes));
  });

  it('breaks when any one of its cells changes, which is named', () => {
    const places = july.snapshot.sheets.flatMap(({ name, columns }) =>
      columns.flatMap(({ column, blocks }) =>
        blocks.flatMap(({ firstRow, kinds, numbers }) =>
          [...kinds].flatMap((kind, at) => {
            const isSaid =
              kind !== CellKind.blank && !(kind === CellKind.text && july.snapshot.texts[numbers[at] ?? 0] === '');
            return isSaid ? [{ sheet: name, row: firstRow + at, column }] : [];
          }),
        ),
      ),
    );
    const value = fc.oneof(
      fc.constant({ kind: 'blank' } as const),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: 1e6 })
        .map((number) => ({ kind: 'number', value: number }) as const),
      fc.string({ minLength: 1 }).map((text) => ({ kind: 'text', value: `changed ${text}` }) as const),
      fc.integer({ min: 60_000, max: 70_000 }).map((serial) => ({ kind: 'date', serial }) as const),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: places.length - 1 }), value, (at, other) => {
        const place = places[at];
        if (!place) throw new Error('no such place');
        const verification = verify(withValue(july.snapshot, place, other), DIGEST);
        expect(verification.kind === 'changed' && verification.changes).toEqual([
          { kind: 'cells', sheet: place.sheet, rows: [place.row], columns: [place.column], isExact: true },
        ]);
      }),
      { numRuns: 60 },
    );
  }, 180_000);

  it('breaks when its file is edited, and heals when the edit is undone', () => {
    const cell = { sheet: 'KPIs', row: 11, column: 6 };
    const edits = editsTo(july.snapshot, cell, { kind: 'number', value: 99.125 });
    expect(edits).toHaveLength(1);
    const { bytes, undo } = editCells(july.bytes, edits);
    expect(verified(bytes)).toMatchObject({
      kind: 'changed',
      changes: [{ kind: 'cells', sheet: 'KPIs', rows: [11], columns: [6] }],
    });
    expect(verified(editCells(bytes, undo).bytes).kind).toBe('unchanged');
  });

  it('can be held against a certificate that was kept apart', () => {
    const reading = certificateFrom(certificateJson(july.certificate));
    expect(verify(readWorkbook(july.original), DIGEST, reading).kind).toBe('unchanged');
    expect(verify(readWorkbook(july.original), DIGEST).kind).toBe('unsealed');
  });
});

describe('a certificate that somebody changed', () => {
  const rows = rowsOfCertificate(july.snapshot);

  it('is good as long as it says the same', () => {
    expect(verify(withCertificateRows(rows), DIGEST).kind).toBe('unchanged');
  });

  it('is told, whichever of its cells was changed, emptied or filled', () => {
    for (const [row, texts] of rows.entries()) {
      for (const [column, text] of [...texts, ''].entries()) {
        const others = text === '' ? ['x'] : ['', `${text} `, text.replace(/.$/, (last) => (last === '0' ? '1' : '0'))];
        for (const other of others) {
          const changed = rows.map((each, at) => (at === row ? [...each, ''].with(column, other) : each));
          expect([row, column, verify(withCertificateRows(changed), DIGEST).kind]).toEqual([row, column, 'altered']);
        }
      }
    }
  });

  it('is told without counting cells that are far away', () => {
    const far = new SnapshotBuilder();
    const sheet = far.record('certificate', 'SDA Certificate');
    for (let row = 0; row < 1_048_576; row += 4_096) sheet.text(row, 16_383, 'far').text(row, 1, 'x');
    expect(verify(far.finish(), DIGEST).kind).toBe('altered');
  });

  it('is told by the cell that differs from what it states', () => {
    const row = rows.findIndex(([label]) => label === 'Errors');
    const changed = rows.map((each, at) => (at === row ? ['Errors', '1'] : each));
    expect(verify(withCertificateRows(changed), DIGEST)).toEqual({
      kind: 'altered',
      reason: `the cell B${String(row + 1)} of its sheet is not as it was written`,
    });
  });

  it('is told where rows were added or removed', () => {
    expect(verify(withCertificateRows([...rows, ['Checked by the council', 'yes']]), DIGEST).kind).toBe('altered');
    expect(verify(withCertificateRows(rows.slice(1)), DIGEST).kind).toBe('altered');
    expect(verify(withCertificateRows([]), DIGEST).kind).toBe('altered');
  });

  it('is told where its statements were changed without its digest', () => {
    const better: Certificate = { ...july.certificate, findings: { error: 0, warning: 0, query: 0, note: 0 } };
    expect(certificateFrom(JSON.stringify(better)).kind).toBe('altered');
    expect(certificateFrom('{"formatVersion":1}').kind).toBe('altered');
    expect(certificateFrom('[').kind).toBe('altered');
  });

  // What it cannot prevent, and why its number travels by another way.
  it('that was made anew is another certificate, with another number', () => {
    const { digest, ...statements } = july.certificate;
    const forged = certificateOf({ ...statements, findings: { error: 0, warning: 0, query: 0, note: 0 } });
    const forgedRows = certificateRows(forged).map(({ label, text }) => [label, text]);
    const verification = verify(withCertificateRows(forgedRows), DIGEST);
    expect(verification.kind).toBe('unchanged');
    expect(forged.digest).not.toBe(digest);
    expect(certificateNumber(forged)).not.toBe(certificateNumber(july.certificate));
  });
});

describe('a save by another program', () => {
  const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;

  (isThere ? it : it.skip)(
    `keeps the seal, and an edit after it is named${isThere ? '' : ' (LibreOffice is not installed)'}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
      try {
        writeFileSync(join(folder, 'sealed.xlsx'), july.bytes);
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const out = join(folder, 'out');
        execFileSync(
          'soffice',
          ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, join(folder, 'sealed.xlsx')],
          { stdio: 'ignore', timeout: 120_000 },
        );
        const saved = new Uint8Array(readFileSync(join(out, 'sealed.xlsx')));
        expect(contentsOf(saved)).not.toEqual(contentsOf(july.bytes));
        expect(verified(saved)).toEqual(verified(july.bytes));
        const cell = { sheet: 'Activity', row: 700, column: 7 };
        const { bytes } = editCells(saved, editsTo(readWorkbook(saved), cell, { kind: 'number', value: 77 }));
        expect(verified(bytes)).toMatchObject({
          kind: 'changed',
          changes: [{ kind: 'cells', sheet: 'Activity', rows: [700], columns: [7], isExact: true }],
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
