import { badInput } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { CreditHoldStore, CreditStore } from '../../credit';
import { messages } from '../../messages';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';

export interface GiveBackHeldDeps {
  readonly creditHolds: CreditHoldStore;
  readonly orderWriting: OrderWritingStore;
}

export interface CreditFirstDeps extends GiveBackHeldDeps {
  readonly credit: CreditStore;
}

/** Gives back what an earlier payment of the order has set aside: whoever pays now decides anew. */
export async function giveBackHeld(
  deps: GiveBackHeldDeps,
  manager: EntityManager,
  order: OrderRow,
  at: Date,
): Promise<OrderRow> {
  if (order.heldCents === 0) return order;
  await deps.creditHolds.release(manager, {
    ...{ profileId: trustedProfileId(order.profileId), orderId: order.id, at },
  });
  return deps.orderWriting.writeHeld(manager, order, 0);
}

/** Pays the whole order with credit; false, and nothing spent, when there is not enough. */
export function payWithCredit(
  { credit }: Pick<CreditFirstDeps, 'credit'>,
  manager: EntityManager,
  { profileId: owner, orderId, amount }: PaymentAttempt,
  at: Date,
): Promise<boolean> {
  return credit.spend(manager, { profileId: trustedProfileId(owner), orderId, amount, at });
}

/** Sets aside what credit there is for the order; the attempt is for the rest. */
export async function setCreditAside(
  deps: CreditFirstDeps,
  manager: EntityManager,
  order: OrderRow,
  attempt: PaymentAttempt,
  { at, countedMonth }: { readonly at: Date; readonly countedMonth: string | null },
): Promise<{ readonly order: OrderRow; readonly attempt: PaymentAttempt }> {
  const { profileId: owner, orderId, id: attemptId, amount: most } = attempt;
  const profileId = trustedProfileId(owner);
  const held = await deps.creditHolds.hold(manager, {
    ...{ profileId, orderId, attemptId, most, countedMonth, at },
  });
  if (held === 0) return { order, attempt };
  return {
    order: await deps.orderWriting.writeHeld(manager, order, held),
    attempt: { ...attempt, amount: most - held, creditCents: held },
  };
}

/** The attempt, where nothing has to be charged: a card or an account that is not charged can be neither kept nor renewed with. */
export function uncharged(attempt: PaymentAttempt): PaymentAttempt {
  if (attempt.autoRenew === true && attempt.methodId === null)
    throw badInput('input.autoRenew', messages.localized('fault.autoRenewUncharged'));
  return attempt;
}
