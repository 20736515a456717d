import type { ClientGone } from '@customer-area/shared/frames';

/** One fetch, as it is sent to another process. */
export interface FetchExchange {
  /** Who asks, signed for the subgraph. */
  readonly viewer: string;
  /** JSON. */
  readonly body: string;
  /** Of the whole exchange: UNAVAILABLE when it is over. */
  readonly timeOutMs: number;
  /** Whoever the answer is for; UNAVAILABLE as soon as nobody waits for it. Absent for what is answered to the end. */
  readonly gone: ClientGone | undefined;
}

export interface ExchangeAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Brings fetches to a subgraph in another process. What keeps an answer from arriving is UNAVAILABLE; `ConnectionLost` when the connection
 * broke before it did, so that nobody knows whether it was executed; any other error is a defect.
 */
export interface Exchange {
  send(fetch: FetchExchange): Promise<ExchangeAnswer>;
  /** Whether somebody answers there at all. */
  reachable(): Promise<boolean>;
  close(): Promise<void>;
}
