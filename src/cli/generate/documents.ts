/** The files that are made from the source: where each stands and what is in it. */
import { agreementJsonSchema } from '../../agreement/json-schema';
import { overlayJsonSchema } from '../../agreement/overlay';
import type { Agreement } from '../../agreement/model';
import { reviewJsonSchema } from '../../reports/review-schema';
import { certificateJsonSchema } from '../../review/certificate';
import { waiversJsonSchema } from '../../review/waivers';
import { RULES } from '../../rules';
import { cataloguePage } from '../../rules/catalogue-page';
import { notThisAgreement } from '../../rules/r100-not-this-agreement';

export interface GeneratedDocument {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** All of them. The agreement gives the tables of the rules page their names. */
export function generatedDocuments(agreement: Agreement): readonly GeneratedDocument[] {
  const rules = [notThisAgreement, ...RULES.map(({ meta }) => meta)];
  return [
    { path: 'docs/rules.md', text: cataloguePage(rules, agreement) },
    { path: 'assets/schemas/agreement.schema.json', text: jsonText(agreementJsonSchema()) },
    { path: 'assets/schemas/agreement-overlay.schema.json', text: jsonText(overlayJsonSchema()) },
    { path: 'assets/schemas/review.schema.json', text: jsonText(reviewJsonSchema()) },
    { path: 'assets/schemas/certificate.schema.json', text: jsonText(certificateJsonSchema()) },
    { path: 'assets/schemas/waivers.schema.json', text: jsonText(waiversJsonSchema()) },
  ];
}

function jsonText(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}
