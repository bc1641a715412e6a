/** What is made from the source and kept in the project must be what the source makes now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocuments } from '../../../src/cli/generate/documents';
import { RULES } from '../../../src/rules';
import { shippedAgreement } from '../../agreement/shipped-agreement';

const documents = generatedDocuments(shippedAgreement());

describe('generated documents', () => {
  it.each(documents.map(({ path, text }) => [path, text] as const))(
    '%s is up to date (npm run generate)',
    (path, text) => {
      expect(readFileSync(join(__dirname, '../../..', path), 'utf8')).toBe(text);
    },
  );

  it('describe every rule on the rules page', () => {
    const page = documents.find(({ path }) => path === 'docs/rules.md')?.text ?? '';
    const headings = [...page.matchAll(/^### (R\d+) /gm)].map(([, id]) => id);
    expect(headings).toEqual(['R100', ...RULES.map(({ meta }) => meta.id)]);
    for (const { meta } of RULES) expect(page).toContain(`${meta.description}\n\n- **What to do**: ${meta.remedy}\n`);
  });
});
