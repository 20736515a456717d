import type { EntityManager } from 'typeorm';
import {
  giveBackToProfile,
  type LimitedSpender,
  type ProfileSpendingDeps,
  type SpendingStore,
  takeFromProfile,
} from '../../spending-limits';
import type { PaymentAttempt } from './payment-attempt';

/** An API key or a delegate that pays, and what it may spend in a month. */
export interface Spender extends Pick<LimitedSpender, 'via' | 'id'> {
  readonly limitCents: number;
}

/** A spending limit that a payment does not fit into. */
export interface BeyondLimit {
  readonly via: Spender['via'] | 'profile';
  readonly limitCents: number;
  readonly spentCents: number;
}

export type TakeFromDeps = ProfileSpendingDeps;

/** Takes the amount from the limit of the profile, and of whoever pays with one; what stands against it otherwise. */
export async function takeFrom(
  deps: TakeFromDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  spender: Spender | null,
  at: Date,
): Promise<BeyondLimit | null> {
  const { profileId, spentFrom, countedMonth: month } = attempt;
  const amount = attempt.amount + attempt.creditCents;
  if (month !== null) {
    const beyond = await takeFromProfile(deps, manager, { profileId, month, amount }, at);
    if (beyond !== null) return { via: 'profile', ...beyond };
  }
  if (spentFrom === null || spender === null) return null;
  const { via, limitCents } = spender;
  const beyond = await deps.spendings.take(manager, { profileId, ...spentFrom }, { amount, limitCents });
  if (beyond === null) return null;
  if (month !== null) await giveBackToProfile(deps, manager, { profileId, month, amount });
  return { via, limitCents, ...beyond };
}

export interface GiveBackDeps {
  readonly spendings: SpendingStore;
}

/** Gives back what an attempt that came to nothing had taken from limits, in the transaction that ends it. */
export async function giveBack(
  deps: GiveBackDeps,
  manager: EntityManager,
  { profileId, spentFrom, countedMonth: month, amount: asked, creditCents }: PaymentAttempt,
): Promise<void> {
  const amount = asked + creditCents;
  if (month !== null) await giveBackToProfile(deps, manager, { profileId, month, amount });
  if (spentFrom !== null) await deps.spendings.giveBack(manager, { profileId, ...spentFrom }, amount);
}
