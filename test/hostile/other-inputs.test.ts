/** Files of waivers, earlier returns and names of files that hold texts which would do something elsewhere. */
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { realEngine } from '../../src/cli/real-engine';
import { newWorkbook, readWorkbook, recordIn } from '../../src/hosts/file';
import { markupOf } from '../../src/markup';
import { waiversSheet } from '../../src/markup/waivers-sheet';
import { review } from '../../src/review';
import { accept, loadWaivers, waiversIn, waiversText, type StatedWaiver } from '../../src/review/waivers';
import { day, shippedAgreement } from '../agreement/shipped-agreement';
import { Folder } from '../cli/command-line';
import { stated } from '../review/waivers/stated';
import { july, returnFor, set } from '../rules/return-workbook';
import { ATTACKS } from './attacks';
import { expectHarmlessReports, expectOnlyOurFormulas, expectPrintable, reviewedFile } from './harmless';

const agreement = shippedAgreement();
const today = day('2014-08-05');
/** With findings that can be accepted. */
const snapshot = july(set('KPIs', 'A01-2', 'Actual', 97), set('Days', 'SCC-A-14-001', 'Charged', 1)).snapshot();
const found = review({ snapshot, agreement, today }).findings;

let place: Folder;
beforeAll(() => {
  place = new Folder();
  copyFileSync(path.join(__dirname, '../../assets/samples/returns/2014-07.xlsx'), place.at('july.xlsx'));
});
afterAll(() => {
  place.remove();
});

/** In force, with a reason and a role; unused; and refused, with the text in every member. */
function waiversWith(attack: string): readonly StatedWaiver[] {
  const inForce = found.slice(0, 2).flatMap((finding) => {
    const text = `${attack.slice(0, 80)} (accepted)`;
    const accepted = accept(finding, snapshot, { reason: text, role: text, date: today, expires: '2014-10-31' });
    return accepted.ok ? [accepted.waiver] : [];
  });
  const member = Object.keys(stated()).map((name) => [name, attack]);
  return [...inForce, stated({ subject: attack, where: attack, found: attack, reason: attack, role: attack }), { ...stated(), ...Object.fromEntries(member) as object }]; // prettier-ignore
}

describe('waivers', () => {
  it('stay text in every report, from a file and from a sheet of the workbook', async () => {
    for (const attack of ATTACKS) {
      const waivers = waiversWith(attack);
      const loaded = loadWaivers(waiversText(waivers));
      if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
      const made = review({ snapshot, agreement, today, waivers: loaded.waivers });
      expect([attack, made.waivers.applied.length]).not.toEqual([attack, 0]);
      await expectHarmlessReports(reviewedFile(made, agreement));
      const markup = markupOf({ review: made, snapshot, agreement });
      expectOnlyOurFormulas(markup.sheets);
      const sheet = waiversSheet(waivers, snapshot);
      expectOnlyOurFormulas([sheet]);
      const kept = readWorkbook(recordIn(newWorkbook([{ ...sheet, name: 'Cover' }]), [{ kind: 'write', sheet }]));
      expect(waiversIn(kept)).toHaveLength(waivers.length);
    }
  }, 300_000);

  it('that are no waivers are refused in words that a terminal can show', async () => {
    for (const [at, attack] of ATTACKS.entries()) {
      for (const text of [attack, JSON.stringify(attack), JSON.stringify({ formatVersion: 1, waivers: [{ [attack]: attack, reason: 7 }] })]) {
        const name = place.write(`waivers ${String(at)}.json`, text);
        const { code, out, err } = await place.run(['check', 'july.xlsx', '--waivers', name], { engine: realEngine });
        expect([code, out]).toEqual([2, '']);
        expectPrintable(err);
      }
    }
  }, 120_000); // prettier-ignore
});

describe('earlier returns and names of files', () => {
  it('stay text in every report', async () => {
    for (const [turn, attack] of ATTACKS.entries()) {
      const next = ATTACKS[(turn + 1) % ATTACKS.length] ?? '';
      const may = returnFor('2014-05', set('KPIs', 'A01-2', 'Commentary', attack), set('KPIs', 'A01-1', 'Indicator', next), set('Activity', 'ACT-001-04', 'School name', attack)).snapshot(); // prettier-ignore
      const june = returnFor('2014-06', set('Cover', 'Supplier', 'Value', attack), set('KPIs', 'A01-2', 'Reference', next), set('Activity', 'ACT-001-04', 'Activity reference', attack), set('Volumetrics', 'V3', 'Measure', next)).snapshot(); // prettier-ignore
      const made = review({ snapshot, agreement, earlier: [may, june], today });
      expect(made.earlier).toHaveLength(2);
      await expectHarmlessReports(reviewedFile(made, agreement, `${attack}.xlsx`, [`${next}.xlsx`, `${attack}/may.xlsx`]));
      await expectHarmlessReports({ isReviewed: false, file: attack, reason: `${attack} ${next}` });
      expectOnlyOurFormulas(markupOf({ review: made, snapshot, agreement }).sheets);
    }
  }, 300_000); // prettier-ignore

  it('that are no returns are refused in words that a terminal can show', async () => {
    for (const attack of ATTACKS) {
      const name = attack.replaceAll('\0', ' ').slice(0, 100);
      const { code, out, err } = await place.run(['check', 'july.xlsx', '--previous', name], { engine: realEngine });
      expect([code, out]).toEqual([2, '']);
      expectPrintable(err);
    }
  });
});

it('tells how many were tried', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  console.info(`${String(ATTACKS.length)} texts in waivers (a file and a sheet), earlier returns and names of files.`);
});
