/** Reading, review and mark-up, off the thread that the pane is drawn on. */
import shipped from '../../../assets/agreements/scc-sda-cluster-a-2014-15.json';
import { loadAgreement } from '../../agreement/load';
import type { Agreement } from '../../agreement/model';
import { applyMarkup, clearMarks, editCells, FileError, newWorkbook, readWorkbook } from '../../hosts/file';
import { markupOf, separateReport } from '../../markup';
import { readReturn } from '../../reading';
import { review } from '../../review';
import { findingSubjects } from '../../review/finding-subjects';
import { marksStanding } from '../../review/marks-standing';
import { versionForReturn } from '../../review/version-for-return';
import type { Snapshot } from '../../workbook/snapshot';
import { loadVersions, type LoadedVersions } from './agreement-files';
import { readAgreement } from './agreement-read';
import { givenReturns, readEarlier, snapshotsOf } from './earlier-files';
import type { Source } from './home';
import { partsOf, withoutCells } from './markup-parts';
import { accepted, sealed, withdrawn } from './records';
import { templateFile } from './template-file';
import { today } from './today';
import type { AgreementFile, Answer, Checked, FromWorker, Request, Stage } from './worker-messages';

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const outcome = outcomeOf(data);
  const isSent = data.kind === 'check' && data.source.kind === 'snapshot';
  if (isSent && outcome.kind === 'answer' && outcome.answer.kind === 'checked') sayAsSent(outcome.answer);
  else say(outcome);
});

/** All that the page has to wait for while it takes it is new to it, and small. */
function sayAsSent({ snapshot: _known, ...checked }: Checked): void {
  const { markup } = checked;
  for (const part of markup ? partsOf(markup) : []) say({ kind: 'cells', part });
  say({ kind: 'checkedAsSent', checked: { ...checked, markup: markup && withoutCells(markup) } });
}

function say(message: FromWorker): void {
  self.postMessage(message);
}

function stage(name: Stage): void {
  say({ kind: 'stage', stage: name });
}

function outcomeOf(request: Request): FromWorker {
  try {
    return { kind: 'answer', answer: answerTo(request) };
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message =
      error instanceof FileError
        ? error.message
        : 'Sorry: a fault in this program stopped it. Copy the details and send them with a description of the return.';
    return { kind: 'failed', message, details };
  }
}

function answerTo(request: Request): Answer {
  switch (request.kind) {
    case 'check':
      return check(request);
    case 'clear':
      return { kind: 'cleared', bytes: clearMarks(request.bytes) };
    case 'edit':
      return { kind: 'edited', ...editCells(request.bytes, request.edits) };
    case 'accept':
      return accepted(request, snapshotOf(request.source));
    case 'withdraw':
      return withdrawn(request, snapshotOf(request.source));
    case 'seal':
      return sealed({ ...check({ ...request, kind: 'check', marks: false }), source: request.source });
    case 'loadAgreement':
      return { kind: 'agreement', read: readAgreement(request, shippedAgreement()) };
    case 'template':
      stage('reading');
      return templateFile(versionsOf(request.agreement).versions, request.month, snapshotOf(request.source));
  }
}

function check(request: Extract<Request, { kind: 'check' }>): Checked {
  const { source, agreement: files, earlier: given, marks, separateReport: wantsReport = false } = request;
  stage('reading');
  const snapshot = snapshotOf(source);
  if (given.length > 0) stage('earlier');
  const earlier = readEarlier(given);
  stage('checking');
  const { versions, warnings } = versionsOf(files);
  const agreement = versionForReturn(snapshot, versions);
  const reading = readReturn(snapshot, agreement);
  const of = review({ snapshot, agreement, earlier: snapshotsOf(earlier), today: today() });
  if (marks || wantsReport) stage('marking');
  const markup = marks ? markupOf({ review: of, snapshot, agreement, at: new Date().toISOString() }) : null;
  const isFile = source.kind === 'file';
  return {
    kind: 'checked',
    review: of,
    subjects: reading.isReturn ? findingSubjects(of.findings, reading.return, agreement) : new Map(),
    activity: reading.isReturn ? reading.return.activity : null,
    snapshot,
    agreement,
    warnings,
    marks: marksStanding(of, snapshot),
    given: givenReturns(earlier, of.earlier),
    markup: isFile ? null : markup,
    marked: isFile && markup ? applyMarkup(source.bytes, markup) : null,
    separateReport: wantsReport ? newWorkbook(separateReport({ review: of, snapshot, agreement })) : null,
  };
}

function snapshotOf(source: Source): Snapshot {
  return source.kind === 'file' ? readWorkbook(source.bytes) : source.snapshot;
}

function versionsOf(files: readonly AgreementFile[] | null): Extract<LoadedVersions, { ok: true }> {
  const base = shippedAgreement();
  if (files === null) return { ok: true, versions: [base], warnings: [] };
  const loaded = loadVersions(files, base);
  if (loaded.ok) return loaded;
  throw new Error(`The agreement cannot be used: ${loaded.problems[0]?.message ?? 'it has errors'}`);
}

function shippedAgreement(): Agreement {
  const loaded = loadAgreement(shipped);
  if (loaded.ok) return loaded.agreement;
  throw new Error('The agreement that is shipped cannot be used.');
}
