import type { Locale } from '@customer-area/shared/locale';
import type { OrderFactsForPeers } from './order-events';

type LineToReserve =
  | {
      readonly lineId: string;
      readonly index: number;
      readonly kind: 'register';
      readonly name: string;
      readonly years: number;
    }
  | {
      readonly lineId: string;
      readonly index: number;
      readonly kind: 'renew';
      readonly domainId: string;
      readonly years: number;
    };

export interface InspectLines {
  readonly locale: Locale;
  readonly lines: readonly Extract<LineToReserve, { kind: 'register' }>[];
}

export type InspectedLine =
  | Omit<Extract<ReservedLine, { ok: true }>, 'domainId' | 'kind'>
  | Extract<ReservedLine, { ok: false }>;

export interface ReserveLines {
  readonly orderId: string;
  readonly profileId: string;
  readonly locale: Locale;
  readonly lines: readonly LineToReserve[];
}

export type ReservedLine =
  | {
      readonly lineId: string;
      readonly ok: true;
      readonly kind: 'register' | 'renew';
      readonly domainId: string;
      readonly name: string;
      readonly unicodeName: string;
      readonly tld: string;
      readonly years: number;
    }
  | { readonly lineId: string; readonly ok: false; readonly code: string; readonly message: string };

/** What billing asks of the service that knows domains. */
export interface DomainsPort {
  /** Whether names could be registered now, for somebody without a profile: nothing is held. Malformed: BAD_USER_INPUT. */
  inspectLines(request: InspectLines): Promise<readonly InspectedLine[]>;
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
