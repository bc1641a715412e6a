/** What became of a return's seal, as JSON (`seal-schema.ts`). */
import { certificateNumber, changeText, type ContentChange, type Verification } from '../review/certificate';
import { cellName } from '../workbook/a1';
import type { SealJson } from './seal-schema';

const MOST_CELLS = 1_000;
const MOST_CHANGES = 1_000;

type Sealed = Extract<Verification, { readonly isSameAgreement: boolean }>;

export function sealJson(seal: Verification): SealJson {
  switch (seal.kind) {
    case 'unsealed':
      return { status: 'unsealed' };
    case 'altered':
      return { status: 'altered', reason: seal.reason };
    case 'unchanged':
      return { status: 'unchanged', certificate: certificateJson(seal) };
    case 'changed':
      return {
        status: 'changed',
        certificate: certificateJson(seal),
        changes: seal.changes.slice(0, MOST_CHANGES).map(changeJson),
      };
  }
}

type CertificateJson = Extract<SealJson, { status: 'unchanged' }>['certificate'];

function certificateJson({ certificate, isSameAgreement }: Sealed): CertificateJson {
  const { digest, sealedAt, tool, agreement, contentDigest, findings, waivedFindings, rules } = certificate;
  return {
    number: certificateNumber(certificate),
    digest,
    sealedAt,
    toolVersion: tool.version,
    agreementDigest: agreement.digest,
    contentDigest,
    sameAgreement: isSameAgreement,
    findings: { ...findings },
    waivedFindings: { ...waivedFindings },
    rulesRan: rules.ran.length,
    rulesSkipped: rules.skipped.length,
    rulesFailed: rules.failed.length,
  };
}

function changeJson(change: ContentChange): { message: string; sheet: string | null; cells: string[] } {
  return {
    message: changeText(change),
    sheet: 'sheet' in change ? change.sheet : null,
    cells: change.kind === 'cells' && change.isExact ? crossings(change) : [],
  };
}

function crossings({ rows, columns }: Extract<ContentChange, { kind: 'cells' }>): string[] {
  return rows
    .slice(0, MOST_CELLS)
    .flatMap((row) => columns.slice(0, MOST_CELLS).map((column) => cellName(row, column)))
    .slice(0, MOST_CELLS);
}
