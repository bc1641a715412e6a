/**
 * The test Excel: one workbook and one way in, a batch as Office.js sends it. Both doors (jsdom and the browser frame) run
 * this. Faults are played on demand; round trips, actions and bytes are counted.
 */
import { ApiError } from './api-error';
import { Session } from './api/session';
import { Workbook } from './api/workbook';
import { mayChange } from './changing-actions';
import { runBatch, type Action, type Batch, type BatchAnswer } from './batch';
import type { WorkbookModel } from './workbook-model';

/** Excel on the web's limits for one request and one answer ("Resource limits and performance optimization"). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface Faults {
  /** Number of the action, from 1 over the life of this Excel, that fails once. */
  failAtAction?: number;
  requestLimit?: number;
  responseLimit?: number;
  /** A cell is being edited; requests that do not wait fail, and those that wait are held. */
  isEditing?: boolean;
  isSessionLost?: boolean;
  /** A question for special cells of this type fails, with this code, whenever it is asked. */
  failSpecialCells?: { readonly type: string; readonly code: string };
  /** Tells the code with which the n-th request is refused before any of it is done. */
  refuseRequest?: (number: number) => string | null;
  /** Tells the code that comes instead of the answer to the n-th request, all of which is done. */
  loseAnswer?: (number: number) => string | null;
  /** Told the number of each action before which something may have changed since the last one that was told. */
  onStep?: (action: number) => void;
  /** Called once before the n-th request, to play another user. */
  beforeRequest?: (number: number, book: WorkbookModel) => void;
}

export interface Traffic {
  requests: number;
  actions: number;
  bytesSent: number;
  bytesReceived: number;
}

/** Bit of the request flags that says the batch may wait for the user to leave a cell. */
const DELAY_FOR_CELL_EDIT = 64;

export class TestExcel {
  readonly traffic: Traffic = { requests: 0, actions: 0, bytesSent: 0, bytesReceived: 0 };
  readonly faults: Faults = {};
  private held: (() => void)[] = [];

  constructor(
    readonly book: WorkbookModel,
    readonly apiVersion = '1.18',
  ) {}

  /** Answers one batch; `flags` are those of Office.js's request. */
  answer(body: string, flags: number): BatchAnswer {
    this.traffic.requests += 1;
    this.traffic.bytesSent += body.length;
    this.faults.beforeRequest?.(this.traffic.requests, this.book);
    const refusal = this.refusal(body, flags);
    if (refusal) return failed(refusal);
    const root = new Workbook(new Session(this.book, this.apiVersion));
    const batch = JSON.parse(body) as Batch;
    let isTold = true;
    const answer = runBatch(root, batch, (action) => {
      this.traffic.actions += 1;
      if (isTold) this.faults.onStep?.(this.traffic.actions);
      isTold = mayChange(action, batch);
      this.refuseSpecialCells(action, batch);
      if (this.traffic.actions === this.faults.failAtAction) {
        throw new ApiError('GeneralException', 'There was an internal error while processing the request.');
      }
    });
    const bytes = JSON.stringify(answer).length;
    this.traffic.bytesReceived += bytes;
    const lost = this.faults.loseAnswer?.(this.traffic.requests) ?? null;
    if (lost !== null) return failed(new ApiError(lost, 'The answer was lost.'));
    return bytes > (this.faults.responseLimit ?? PAYLOAD_LIMIT)
      ? failed(new ApiError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'))
      : answer;
  }

  /** Resolves when Excel takes a batch up: at once, or when the user leaves the cell that is being edited. */
  turn(flags: number): Promise<void> {
    if (!this.faults.isEditing || (flags & DELAY_FOR_CELL_EDIT) === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.held.push(resolve);
    });
  }

  /** The user leaves the cell: batches that waited are taken up. */
  leaveCell(): void {
    this.faults.isEditing = false;
    for (const go of this.held.splice(0)) go();
  }

  private refuseSpecialCells({ ObjectPathId }: Action, { ObjectPaths }: Batch): void {
    const { failSpecialCells: fault } = this.faults;
    const path = fault && ObjectPaths[String(ObjectPathId)];
    if (!path?.Name.startsWith('GetSpecialCells') || path.ArgumentInfo?.Arguments?.[0] !== fault?.type) return;
    throw new ApiError(fault?.code ?? '', 'Special cells cannot be looked for.');
  }

  private refusal(body: string, flags: number): ApiError | null {
    const code = this.faults.refuseRequest?.(this.traffic.requests) ?? null;
    if (code !== null) return new ApiError(code, 'The request was refused.');
    if (this.faults.isSessionLost) return new ApiError('SessionNotFound', 'The session was not found.');
    if (body.length > (this.faults.requestLimit ?? PAYLOAD_LIMIT)) {
      return new ApiError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    }
    if (this.faults.isEditing && (flags & DELAY_FOR_CELL_EDIT) === 0) {
      return new ApiError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    }
    return null;
  }
}

function failed(error: ApiError): BatchAnswer {
  const told = { Code: error.code, Message: error.message, Location: '', ActionIndex: 0 };
  return { Error: told, Results: [], TraceIds: [] };
}
