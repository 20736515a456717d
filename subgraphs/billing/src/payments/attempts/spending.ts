import type { EntityManager } from 'typeorm';
import type { LimitedSpender, SpendingStore } from '../../spending-limits';
import type { PaymentAttempt } from './payment-attempt';

/** An API key or a delegate that pays, and what it may spend in a month. */
export interface Spender extends Pick<LimitedSpender, 'via' | 'id'> {
  readonly limitCents: number;
}

export interface TakeFromDeps {
  readonly spendings: SpendingStore;
}

/** Takes the amount from the limit of whoever pays with one; what stands against it otherwise. */
export async function takeFrom(
  deps: TakeFromDeps,
  manager: EntityManager,
  { profileId, spentFrom, amount: asked, creditCents }: PaymentAttempt,
  spender: Spender | null,
): Promise<{ via: Spender['via']; limitCents: number; spentCents: number } | null> {
  if (spentFrom === null || spender === null) return null;
  const { via, limitCents } = spender;
  const amount = asked + creditCents;
  const beyond = await deps.spendings.take(manager, { profileId, ...spentFrom }, { amount, limitCents });
  return beyond === null ? null : { via, limitCents, ...beyond };
}

export interface GiveBackDeps {
  readonly spendings: SpendingStore;
}

/** Gives back what an attempt that came to nothing had taken from a limit, in the transaction that ends it. */
export async function giveBack(
  deps: GiveBackDeps,
  manager: EntityManager,
  { profileId, spentFrom, amount, creditCents }: PaymentAttempt,
): Promise<void> {
  if (spentFrom !== null)
    await deps.spendings.giveBack(manager, { profileId, ...spentFrom }, amount + creditCents);
}
