import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { CreditStore } from '../../credit';
import { spendingMonth, takeFromProfile } from '../../spending-limits';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import { type BeyondLimit, type Spender, type TakeFromDeps, takeFrom } from '../attempts/spending';

/** Thrown, so that what the transaction has done before (giving back what was set aside) is undone. */
export class BeyondSpendingLimit extends Error {
  constructor(readonly beyond: BeyondLimit) {
    super('a spending limit is reached');
  }
}

export interface CountSpendingDeps extends TakeFromDeps {
  readonly credit: CreditStore;
}

export interface ToCount {
  /** Whether it is money of ours that moves, by a charge or from credit alone; announced money is nobody's spending yet. */
  readonly draws: boolean;
  readonly creditFirst: boolean;
  /** Whether the profile's spending limit is about it. */
  readonly counts: boolean;
  readonly spender: Spender | null;
  readonly at: Date;
}

/**
 * Takes what a payment spends from limits, before anything of it moves. Beside announced money that is the credit: all of it that
 * pays the order whole, else what is set aside, which is given back with it (`heldMonth`). The credit account is locked.
 */
export async function countSpending(
  deps: CountSpendingDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  { draws, creditFirst, counts, spender, at }: ToCount,
): Promise<{ readonly attempt: PaymentAttempt; readonly heldMonth: string | null }> {
  const month = spendingMonth(at);
  const { amount: due } = attempt;
  const profileId = trustedProfileId(attempt.profileId);
  const aside = draws || !creditFirst ? 0 : Math.min(due, await deps.credit.balance(manager, profileId, at));
  if (due > 0 && (draws || aside === due)) {
    const spentFrom = spender === null ? null : { spenderId: spender.id, month };
    const counted = { ...attempt, spentFrom, countedMonth: counts ? month : null };
    const beyond = await takeFrom(deps, manager, counted, spender, at);
    if (beyond !== null) throw new BeyondSpendingLimit(beyond);
    return { attempt: counted, heldMonth: null };
  }
  if (aside === 0 || !counts) return { attempt, heldMonth: null };
  const beyond = await takeFromProfile(deps, manager, { profileId, month, amount: aside }, at);
  if (beyond !== null) throw new BeyondSpendingLimit({ via: 'profile', ...beyond });
  return { attempt, heldMonth: month };
}
