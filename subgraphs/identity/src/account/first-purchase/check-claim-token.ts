import { secretHash } from '../../secrets';
import type { ClaimProblemCode } from './claim-problems';
import type { OrdersPort } from './orders-port';

export interface CheckClaimTokenDeps {
  readonly orders: OrdersPort;
}

export type CheckedClaimToken =
  | { readonly ok: true; readonly orderId: string | null }
  | { readonly ok: false; readonly code: ClaimProblemCode };

const PROBLEMS = {
  unknown: 'CLAIM_TOKEN_UNKNOWN',
  expired: 'CLAIM_TOKEN_EXPIRED',
  claimed: 'CLAIM_TOKEN_USED',
} as const;

/** The order that a token claims; null without a token. What cannot be a token is not asked about. */
export async function checkClaimToken(
  deps: CheckClaimTokenDeps,
  token: string | null,
): Promise<CheckedClaimToken> {
  if (token === null) return { ok: true, orderId: null };
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return { ok: false, code: 'CLAIM_TOKEN_UNKNOWN' };
  const claimable = await deps.orders.claimableOrder(secretHash(token));
  return claimable.answer === 'claimable'
    ? { ok: true, orderId: claimable.orderId }
    : { ok: false, code: PROBLEMS[claimable.answer] };
}
