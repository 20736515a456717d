import type * as domains from '@customer-area/domains/contract';
import type { InputOf } from '@customer-area/shared/contract';
import type { FrozenHolder } from '../frozen-facts';
import type { LineFacts } from '../line-kinds';
import type { OrderFactsForPeers } from './order-events';

export type InspectLines = InputOf<typeof domains.inspectLines>;
export type ReserveLines = InputOf<typeof domains.reserveLines>;

export type HoldersOf = InputOf<typeof domains.lineHolders>;

export interface AcceptedLine extends LineFacts {
  readonly lineId: string;
  readonly ok: true;
  /** The line that brings it; null for one that was asked for. */
  readonly comesWith: string | null;
}

export type ReservedLine =
  | AcceptedLine
  | { readonly lineId: string; readonly ok: false; readonly code: string; readonly message: string };

/** What billing asks of the service that knows domains. */
export interface DomainsPort {
  /** Whether these lines could be ordered now, by somebody without a profile: nothing is held. Malformed: BAD_USER_INPUT. */
  inspectLines(request: InspectLines): Promise<readonly ReservedLine[]>;
  /**
   * Inspects and reserves all lines of an order, or none: if one is refused, nothing stays reserved. Lines that come with them are
   * answered too. Malformed input is
   * BAD_USER_INPUT with its field, a foreign or absent domain NOT_FOUND.
   */
  reserveLines(request: ReserveLines): Promise<readonly ReservedLine[]>;
  /** Who holds what lines are about; lines whose holder is made from the profile are in none. */
  holdersOf(request: HoldersOf): Promise<readonly FrozenHolder[]>;
  /** The order will not be placed after all: what was held for it is free again. Holds also lapse by themselves. */
  releaseLines(order: { readonly orderId: string; readonly profileId: string }): Promise<void>;
  /** Shows the lines of a placed order at once. The event `order.placed` does the same, a little later. */
  openLines(order: OrderFactsForPeers & { readonly profileId: string }): Promise<void>;
  /** Frees at once what a cancelled order held. The event `order.cancelled` does the same, a little later. */
  cancelLines(order: OrderFactsForPeers & { readonly profileId: string }): Promise<void>;
}
