import { CallerFault } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { checkedLines, type OrderRow, type PlaceOrderDeps, placeOrder } from '../orders';
import { NOTHING_SAID } from '../terms';
import type { AutomaticChargeRow } from './automatic-charge.entity';
import type { AutomaticChargeStore } from './automatic-charge.store';

export interface RenewalOrderDeps extends PlaceOrderDeps {
  readonly logger: Logger;
  readonly automaticCharges: AutomaticChargeStore;
}

/** Whoever is asked says that there is nothing to renew, now and later: the domain or the profile is gone. */
const GONE: readonly string[] = ['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'];

/**
 * The order of a period that an attempt pays, placed by the first one that gets so far; null when it cannot be placed. It goes the way of
 * every order: whoever dies on it and comes again holds the same line, and places one order.
 */
export async function renewalOrder(
  deps: RenewalOrderDeps,
  charge: AutomaticChargeRow,
): Promise<OrderRow | null> {
  const { automaticRenewalId, domainId, years, orderId, lineId } = charge;
  const profileId = trustedProfileId(charge.profileId);
  const [known] = await deps.orders.byIds(deps.database.read, profileId, [orderId]);
  if (known !== undefined) return known;
  // The period has begun: what becomes of the domain now is for its holder to say.
  if (deps.clock.now() >= charge.paidThrough) return null;
  const number = await deps.automaticCharges.orderNumber(deps.database.read, charge);
  const lines = checkedLines([{ renewDomain: { domainId, years } }]);
  try {
    const outcome = await placeOrder(deps, {
      dataScope: profileId,
      lines,
      request: {
        operation: 'placeRenewal',
        key: number === 1 ? automaticRenewalId : `${automaticRenewalId} ${number}`,
        payload: { lines, promoCode: null },
      },
      terms: NOTHING_SAID,
      promoCode: null,
      automatic: { orderId, lineId },
      // Nobody types a promo code, and nobody reads a refusal: it becomes an outcome.
      ip: '',
      locale: 'it',
    });
    if (outcome.kind === 'placed') return outcome.order;
    deps.logger.warn({ automaticRenewalId, code: outcome.code }, 'a domain could not renew itself');
    return null;
  } catch (error) {
    if (!(error instanceof CallerFault) || !GONE.includes(error.code)) throw error;
    deps.logger.warn({ automaticRenewalId, code: error.code }, 'there is nothing to renew any more');
    return null;
  }
}
