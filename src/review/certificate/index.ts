/** Sealing a return that has been checked, and telling whether it is still what was checked. */
export {
  certificateJson,
  certificateJsonSchema,
  certificateNumber,
  CERTIFICATE_ROLE,
  type Certificate,
} from './certificate';
export { certificateRows, type CertificateRow, type CertificateRowKind } from './certificate-rows';
export { certify, type CertifyInput } from './certify';
export type { ContentChange } from './content-changes';
export { certificateFrom, certificateIn, type CertificateReading } from './read-certificate';
export { momentLabel } from './moment-label';
export { verify, type CertificateFacts, type Verification } from './verify';
export { changeText, foundText, sealWords, type SealWords } from './words';
