/** Waivers: accepting findings, keeping what was accepted, and telling which waivers are in force. */
export { accept, withoutWaiver, withWaiver, type Acceptance, type Accepted } from './accept';
export { acceptedCounts } from './accepted-counts';
export { applyWaivers, type WaiversInput, type WithWaivers } from './apply-waivers';
export { findingById, findingId, type FoundById } from './finding-id';
export {
  MOST_LETTERS,
  waiversJsonSchema,
  type GivenWaiver,
  type StatedWaiver,
  type Waiver,
  type WaiverSource,
} from './waiver';
export { WAIVER_COLUMNS, WAIVERS_ROLE, waiversIn, whyNotKept } from './waiver-record';
export { loadWaivers, waiversText, type LoadedWaivers } from './waivers-file';
export {
  NO_WAIVERS,
  type AppliedWaiver,
  type RefusedWaiver,
  type UnusedReason,
  type WaiversReport,
} from './waivers-report';
