import type { RecordedEvent } from './event-log';

/** What a reader asks a log for. */
export interface FeedQuery {
  /** The number behind which it wants to read on. */
  readonly after: number;
  /** The types it wants; null for all of them. */
  readonly types: readonly string[] | null;
  /** How long the answer may be held back while there is nothing of these types, in milliseconds. */
  readonly holdMs: number;
}

export interface FeedPage {
  /** In order, at most a hundred. */
  readonly events: readonly RecordedEvent[];
  /** Every event of the wanted types up to this number has been handed over: read on behind it. */
  readonly upTo: number;
}

/** Where a consumer pulls from. */
export interface EventFeed {
  /** The signal ends the wait: nobody wants the answer any more. */
  read(query: FeedQuery, signal?: AbortSignal): Promise<FeedPage>;
}
