import type { RejectionReason } from '../invoices';

/** A file for the exchange system. */
export interface FileToSend {
  /** e.g. `IT01234567897_0001A.xml`: no other file has it, ever. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What became of a file. `undeliverable` is as good as issued: it waits in the buyer's tax drawer. */
export type SdiOutcome =
  | { readonly outcome: 'processing' }
  | { readonly outcome: 'delivered'; readonly at: Date }
  | { readonly outcome: 'undeliverable'; readonly at: Date }
  | { readonly outcome: 'rejected'; readonly at: Date; readonly reasons: readonly RejectionReason[] };

/**
 * The exchange system of the tax agency (Sistema di Interscambio), or who stands between it and us. Both methods throw when
 * they cannot say; they may then be called again.
 */
export interface DeliveryPort {
  /** Hands a file over; a file of that name that is there already is not taken twice. Answers what the system calls it. */
  send(file: FileToSend, signal: AbortSignal): Promise<string>;
  /** Null for a file that it does not know. */
  outcomeOf(sdiId: string, signal: AbortSignal): Promise<SdiOutcome | null>;
}
