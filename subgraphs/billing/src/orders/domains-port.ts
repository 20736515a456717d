import type { Locale } from '@customer-area/shared/locale';
import type { LineFacts, RequestedLine } from '../line-kinds';
import type { OrderFactsForPeers } from './order-events';

/** A request with the line's id and its place in the customer's input. */
export type LineToReserve = RequestedLine & { readonly lineId: string; readonly index: number };

export interface InspectLines {
  readonly locale: Locale;
  readonly lines: readonly LineToReserve[];
}

export interface ReserveLines extends InspectLines {
  readonly orderId: string;
  readonly profileId: string;
}

export interface AcceptedLine extends LineFacts {
  readonly lineId: string;
  readonly ok: true;
}

export type ReservedLine =
  | AcceptedLine
  | { readonly lineId: string; readonly ok: false; readonly code: string; readonly message: string };

/** What billing asks of the service that knows domains. */
export interface DomainsPort {
  /** Whether these lines could be ordered now, by somebody without a profile: nothing is held. Malformed: BAD_USER_INPUT. */
  inspectLines(request: InspectLines): Promise<readonly ReservedLine[]>;
  /**
   * Inspects and reserves all lines of an order, or none: if one is refused, nothing stays reserved. Malformed input is
   * BAD_USER_INPUT with its field, a foreign or absent domain NOT_FOUND.
   */
  reserveLines(request: ReserveLines): Promise<readonly ReservedLine[]>;
  /** The order will not be placed after all: what was held for it is free again. Holds also lapse by themselves. */
  releaseLines(order: { readonly orderId: string; readonly profileId: string }): Promise<void>;
  /** Shows the lines of a placed order at once. The event `order.placed` does the same, a little later. */
  openLines(order: OrderFactsForPeers & { readonly profileId: string }): Promise<void>;
}
