import type { LineFacts, RequestedLine } from '../line-kinds';

const HOUR_MS = 3_600_000;

/** How long an order waits to be claimed. */
export const HOURS_TO_CLAIM = 24;
/** How long is remembered what became of its token. */
const HOURS_REMEMBERED = 30 * 24;

/**
 * OPEN → CLAIMED; OPEN → EXPIRED. EXPIRED → CLAIMED is possible too: whoever showed the token in time has it, however
 * late the news of the registration arrives.
 */
export type UnclaimedState = 'OPEN' | 'EXPIRED' | 'CLAIMED';

export interface UnclaimedLine extends LineFacts {
  readonly lineId: string;
  /** As it was asked for: it is asked for again when the order is claimed. */
  readonly request: RequestedLine;
  /** Catalogue price before any discount, in cents without VAT: promised. */
  readonly listNet: number;
  /** After its part of the discount: promised. */
  readonly net: number;
  /** As for a consumer in Italy: an estimate. */
  readonly vat: number;
  readonly vatRate: string;
  readonly vatNature: string | null;
}

/** An order that was placed without signing in and belongs to nobody yet. It holds nothing of anybody. */
export interface UnclaimedOrder {
  /** The id and the number that the order keeps when somebody claims it. */
  readonly id: string;
  readonly number: string;
  readonly state: UnclaimedState;
  readonly currency: string;
  readonly net: number;
  readonly vat: number;
  readonly total: number;
  readonly discount: number;
  readonly promoCode: string | null;
  /** The terms of sale that were accepted; null when nothing was said. */
  readonly termsVersion: string | null;
  /** 1: everything is to be carried out at once. */
  readonly immediateExecution: number;
  readonly lines: readonly UnclaimedLine[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Until when the token of an order placed now can be used. */
export function claimableUntil(placedAt: Date): Date {
  return new Date(placedAt.getTime() + HOURS_TO_CLAIM * HOUR_MS);
}

/** When the order is forgotten, whatever became of it. */
export function forgottenAt(expiresAt: Date): Date {
  return new Date(expiresAt.getTime() + HOURS_REMEMBERED * HOUR_MS);
}

/** What whoever shows its token is told. */
export type Claimability = 'claimable' | 'claimed' | 'expired' | 'unknown';

export function claimability(
  order: Pick<UnclaimedOrder, 'state' | 'expiresAt'> | null,
  now: Date,
): Claimability {
  if (order === null) return 'unknown';
  if (order.state === 'CLAIMED') return 'claimed';
  return order.state === 'EXPIRED' || order.expiresAt <= now ? 'expired' : 'claimable';
}
