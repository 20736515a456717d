import { forbidden, unauthenticated } from '@customer-area/shared/errors';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { AccessLimits } from '@customer-area/shared/viewer';
import type { SpendingPort } from '../../spending-limits';
import type { Spender } from '../attempts/spending';
import { drawsOnProfile, isAnnounced, type PaymentMeans } from '../begin/payment-means';

/** Who pays. */
export interface Payer {
  readonly dataScope: DataScope;
  /** The API key or the delegation it comes through; null for a login in person. */
  readonly limits: Pick<AccessLimits, 'via' | 'id'> | null;
  readonly requestId: string;
}

export interface SpenderOfDeps {
  readonly spending: SpendingPort;
}

/**
 * Whoever pays with a limit, and what it is as of now: an API key whatever it pays with, a delegate where it is the profile's
 * money (decisions/0006). UNAUTHENTICATED when the key was revoked, or the delegation ended, a moment ago.
 */
export async function spenderOf(
  { spending }: SpenderOfDeps,
  { dataScope, limits, requestId }: Payer,
  means: PaymentMeans,
  creditFirst: boolean,
): Promise<Spender | null> {
  // Who sees one third level alone is not let in here: it never holds the scope.
  // Nor does staff in a support session: it never pays.
  if (limits?.via === 'third-level' || limits?.via === 'support-session') throw forbidden('BEYOND_SCOPE');
  if (limits === null || isAnnounced(means)) return null;
  if (limits.via === 'delegation' && !creditFirst && !drawsOnProfile(means)) return null;
  const { via, id } = limits;
  const limitCents = await spending.limitOf({ profileId: ownerIn(dataScope), via, id }, requestId);
  if (limitCents === null) throw unauthenticated();
  return { via, id, limitCents };
}

/** Whether it counts for the spending limit of the profile: not what delegates and holders of a link pay with means of their own. */
export function countsForProfile(
  { payer, limits }: { readonly payer: string } & Pick<Payer, 'limits'>,
  means: PaymentMeans,
  creditFirst: boolean,
): boolean {
  if (payer === 'link') return false;
  return limits?.via !== 'delegation' || creditFirst || drawsOnProfile(means);
}
