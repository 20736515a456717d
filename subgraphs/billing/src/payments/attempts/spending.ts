import type { EntityManager } from 'typeorm';
import type { ApiKeySpendingStore } from '../../spending-limits';

import type { PaymentAttempt } from './payment-attempt';

/** An API key that pays, and what it may spend in a month. */
export interface Spender {
  readonly keyId: string;
  readonly limitCents: number;
}

export interface TakeFromDeps {
  readonly keySpending: ApiKeySpendingStore;
}

/** Takes the amount from the limit of the key that pays, if one does; what stands against it otherwise. */
export async function takeFrom(
  deps: TakeFromDeps,
  manager: EntityManager,
  { profileId, spentFrom, amount }: PaymentAttempt,
  spender: Spender | null,
): Promise<{ limitCents: number; spentCents: number } | null> {
  if (spentFrom === null || spender === null) return null;
  const { limitCents } = spender;
  const beyond = await deps.keySpending.take(manager, { profileId, ...spentFrom }, { amount, limitCents });
  return beyond === null ? null : { limitCents, ...beyond };
}

export interface GiveBackDeps {
  readonly keySpending: ApiKeySpendingStore;
}

/** Gives back what an attempt that came to nothing had taken from its key's limit, in the transaction that ends it. */
export async function giveBack(
  deps: GiveBackDeps,
  manager: EntityManager,
  { profileId, spentFrom, amount }: PaymentAttempt,
): Promise<void> {
  if (spentFrom !== null) await deps.keySpending.giveBack(manager, { profileId, ...spentFrom }, amount);
}
