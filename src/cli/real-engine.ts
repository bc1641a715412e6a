/** The program itself, as the commands use it. */
import shipped from '../../assets/agreements/scc-sda-cluster-a-2014-15.json';
import about from '../../package.json';
import { loadAgreement } from '../agreement/load';
import { applyMarkup, clearMarks, hasMarks, LIMITS, readWorkbook } from '../hosts/file';
import { markupOf } from '../markup';
import { review } from '../review';
import { RULES } from '../rules';
import { notThisAgreement } from '../rules/r100-not-this-agreement';
import type { Engine } from './engine';
import { nodeZip } from './node-zip';

export const realEngine: Engine = {
  version: about.version,
  rules: [notThisAgreement, ...RULES.map((rule) => rule.meta)],
  mostBytes: LIMITS.fileBytes,
  shippedAgreement: () => loadAgreement(shipped),
  loadAgreement: (text) => loadAgreement(text),
  readWorkbook: (bytes) => readWorkbook(bytes, nodeZip),
  review: (snapshot, agreement, earlier, waiving) => review({ snapshot, agreement, earlier, ...waiving }),
  markupOf: (of, snapshot, agreement, at) => markupOf({ review: of, snapshot, agreement, at }),
  applyMarkup: (bytes, markup) => applyMarkup(bytes, markup, nodeZip),
  clearMarks: (bytes) => clearMarks(bytes, nodeZip),
  hasMarks: (bytes) => hasMarks(bytes, nodeZip),
};
