/** One thing in which two versions of an agreement differ. */
export interface Difference {
  /** The sheet of the Excel form on which it stands: "KPIs", "Targets", "Orders". */
  readonly part: string;
  readonly change: 'added' | 'ended' | 'changed' | 'moved';
  /** What it is about, as both versions name it: "KPI A01-2", "order SCC-A-14-001 (2014-15)". */
  readonly subject: string;
  /** The member that changed: "Title", "Target"; null where the whole entry came or went. */
  readonly member: string | null;
  /** In words; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** A whole sentence with all of that. */
  readonly sentence: string;
}
