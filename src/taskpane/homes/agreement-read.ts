/** Reads an agreement that is offered, and says how it differs from the one in force. */
import { agreementDifferences } from '../../agreement/diff';
import type { Agreement } from '../../agreement/model';
import { loadVersions } from './agreement-files';
import type { AgreementRead, Request } from './worker-messages';

export function readAgreement(
  { files, inForce }: Extract<Request, { kind: 'loadAgreement' }>,
  shipped: Agreement,
): AgreementRead {
  const loaded = loadVersions(files, shipped);
  if (!loaded.ok) return loaded;
  const newest = loaded.versions.at(-1) ?? loaded.versions[0];
  return {
    ok: true,
    title: newest.title,
    version: newest.version,
    from: inForce && `${inForce.title}, version ${inForce.version}`,
    differences: inForce ? agreementDifferences(inForce, newest) : [],
  };
}
