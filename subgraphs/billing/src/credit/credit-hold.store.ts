import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { sum } from '@customer-area/shared/money';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { type LedgerStore, transfer } from '../ledger';
import { giveBackToProfile, type SpendingStore } from '../spending-limits';
import { CreditHoldRow, CreditSpendRow } from './credit.entity';
import { takeOldest } from './credit-account';
import type { CreditAccountStore } from './credit-account.store';
import { LOOK_AFTER_CREDIT } from './credit-jobs';
import { CreditMovementKind } from './credit-movement.entity';
import type { CreditMovementStore } from './credit-movement.store';

/** The order whose credit it is about, and when. */
interface OfOrder {
  readonly profileId: ProfileId;
  readonly orderId: string;
  readonly at: Date;
}

/** What was set aside for one attempt. */
interface Concluded {
  readonly attemptId: string;
  readonly parts: readonly Pick<CreditHoldRow, 'grantId' | 'cents'>[];
  readonly cents: number;
  readonly countedMonth: string | null;
}

const HOLD = selection(CreditHoldRow, 'one', ['attemptId', 'grantId', 'cents', 'countedMonth']);

/**
 * Credit that is set aside for a payment whose end is not known. It stays what it was: when it goes back it expires as if it had never
 * been away, and as long as it is set aside it does not expire.
 */
export class CreditHoldStore {
  constructor(
    private readonly accounts: CreditAccountStore,
    private readonly movements: CreditMovementStore,
    private readonly ledger: LedgerStore,
    private readonly spendings: SpendingStore,
  ) {}

  /** Sets credit aside for an attempt, the oldest first: what there is, but no more than `most`. Answers how much. */
  async hold(
    manager: EntityManager,
    hold: OfOrder & {
      readonly attemptId: string;
      readonly most: number;
      /** The month in which it was counted for the spending limit of the profile, if it is to go back there when it is released. */
      readonly countedMonth: string | null;
    },
  ): Promise<number> {
    const { profileId, orderId, attemptId, most, countedMonth, at } = hold;
    const { parts, cents } = takeOldest(await this.accounts.lockOpen(manager, profileId), most, at);
    if (cents === 0) return 0;
    for (const part of parts) {
      await this.accounts.take(manager, profileId, part);
      const row = { ...part, profileId, attemptId, orderId, countedMonth, heldAt: at, concludedAt: null };
      await insertRow(manager, CreditHoldRow, { ...row, state: 'HELD' });
    }
    const entries = transfer(profileId, cents, { to: 'CUSTOMER_CREDIT', from: 'HELD_CREDIT' });
    await this.ledger.post(manager, { kind: 'CREDIT_HELD', subjectId: attemptId, at, entries });
    await this.movements.insert(manager, profileId, {
      ...{ kind: CreditMovementKind.HELD, cents: 0 - cents, at, attemptId, orderId },
    });
    return cents;
  }

  /** Gives back what is set aside for an order, to the spending limit too. Its end may have come meanwhile: that is looked after at once. */
  async release(manager: EntityManager, { profileId, orderId, at }: OfOrder): Promise<void> {
    for (const { attemptId, parts, cents, countedMonth: month } of await this.conclude(manager, 'RELEASED', {
      profileId,
      orderId,
      at,
    })) {
      const ends: Date[] = [];
      for (const { grantId, cents: part } of parts)
        ends.push(await this.accounts.giveBack(manager, profileId, { grantId, cents: part }));
      const entries = transfer(profileId, cents, { to: 'HELD_CREDIT', from: 'CUSTOMER_CREDIT' });
      await this.ledger.post(manager, { kind: 'CREDIT_RELEASED', subjectId: attemptId, at, entries });
      const expiresAt = new Date(Math.min(...ends.map((end) => end.getTime())));
      await this.movements.insert(manager, profileId, {
        ...{ kind: CreditMovementKind.RELEASED, cents, at, expiresAt, attemptId, orderId },
      });
      if (month !== null)
        await giveBackToProfile({ spendings: this.spendings }, manager, { profileId, month, amount: cents });
      await enqueueJob(manager, { kind: LOOK_AFTER_CREDIT, subjectId: profileId, dueAt: at });
    }
  }

  /** What is set aside for an order has paid it. */
  async spend(manager: EntityManager, { profileId, orderId, at }: OfOrder): Promise<void> {
    for (const { attemptId, parts, cents } of await this.conclude(manager, 'SPENT', {
      profileId,
      orderId,
      at,
    })) {
      for (const { grantId, cents: amount } of parts)
        await insertRow(manager, CreditSpendRow, { profileId, orderId, grantId, amount, spentAt: at });
      const entries = transfer(profileId, cents, { to: 'HELD_CREDIT', from: 'RECEIVABLE' });
      await this.ledger.post(manager, { kind: 'HELD_CREDIT_SPENT', subjectId: attemptId, at, entries });
      await this.movements.becomeSpent(manager, profileId, attemptId);
    }
  }

  /** Ends what is set aside for an order, attempt by attempt: there is one at a time. */
  private async conclude(
    manager: EntityManager,
    state: 'SPENT' | 'RELEASED',
    { profileId, orderId, at }: OfOrder,
  ): Promise<Concluded[]> {
    await this.accounts.lock(manager, profileId);
    const held = HOLD.read(
      await manager.query(
        `SELECT ${HOLD.list} FROM ${tableOf(CreditHoldRow)} one WHERE profile_id = ? AND order_id = ? AND state = 'HELD'`,
        [profileId, orderId],
      ),
    );
    if (held.length === 0) return [];
    await manager.query(
      "UPDATE credit_hold SET state = ?, concluded_at = ? WHERE profile_id = ? AND order_id = ? AND state = 'HELD'",
      [state, at, profileId, orderId],
    );
    return [...new Set(held.map(({ attemptId }) => attemptId))].map((attemptId) => {
      const parts = held.filter((one) => one.attemptId === attemptId);
      const countedMonth = parts[0]?.countedMonth ?? null;
      return { attemptId, parts, cents: sum(parts.map(({ cents }) => cents)), countedMonth };
    });
  }
}
