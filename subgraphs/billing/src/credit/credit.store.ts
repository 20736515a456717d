import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import { insertOnce, insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { type LedgerStore, transfer } from '../ledger';
import { CreditGrantRow, type CreditReason, CreditSpendRow } from './credit.entity';
import { type CreditPart, takeOldest, validUntil } from './credit-account';
import type { CreditAccountStore } from './credit-account.store';
import { nextDeadline } from './credit-deadlines';
import { LOOK_AFTER_CREDIT } from './credit-jobs';
import { CreditMovementKind, type CreditMovementRow } from './credit-movement.entity';
import type { CreditMovementStore } from './credit-movement.store';

export interface CreditGrant {
  readonly profileId: ProfileId;
  readonly amount: number;
  /** What the credit came from; with `subjectId` it can be granted once only. */
  readonly reason: CreditReason;
  readonly subjectId: string;
  /** Whose money it was, where it was an order's. */
  readonly orderId?: string | null;
  /** Until when it can be spent, where that is not twelve months: of credit that comes back. */
  readonly expiresAt?: Date | null;
  readonly at: Date;
}

/** Credit that staff give, or take back. */
export interface CreditAdjustment extends Pick<CreditMovementRow, 'reason' | 'adjustedBy' | 'approvedBy'> {
  readonly profileId: ProfileId;
  /** Below zero what is taken back. */
  readonly cents: number;
  readonly at: Date;
}

/** Giving and spending customer credit; the profile is part of every statement, and everything is booked. */
export class CreditStore {
  constructor(
    private readonly accounts: CreditAccountStore,
    private readonly movements: CreditMovementStore,
    private readonly ledger: LedgerStore,
  ) {}

  /**
   * Adds credit that can be spent for twelve months, if nothing else is said; answers its id. Granting the same thing again changes nothing, and is null; an
   * amount that cannot be kept to the cent throws.
   */
  async grant(manager: EntityManager, grant: CreditGrant): Promise<string | null> {
    const given = await this.give(manager, grant);
    if (given === null) return null;
    const { id, expiresAt } = given;
    const { profileId, amount, orderId = null, at } = grant;
    const entries = transfer(profileId, amount, { to: 'RECEIVABLE', from: 'CUSTOMER_CREDIT' });
    await this.ledger.post(manager, { kind: 'CREDIT_GRANTED', subjectId: id, at, entries });
    await this.movements.insert(manager, profileId, {
      ...{ kind: CreditMovementKind.GRANTED, cents: amount, at, expiresAt, grantId: id, orderId },
    });
    return id;
  }

  /**
   * Staff give credit, valid for twelve months, or take back of the oldest (below zero). Answers the movement; null, and nothing is
   * changed, when there is less than is to be taken.
   */
  async adjust(manager: EntityManager, adjustment: CreditAdjustment): Promise<string | null> {
    const { profileId, cents, at, ...byStaff } = adjustment;
    const id = newId('cmv');
    const given =
      cents > 0
        ? await this.give(manager, { profileId, amount: cents, reason: 'ADJUSTED', subjectId: id, at })
        : null;
    if (cents < 0 && !(await this.take(manager, profileId, 0 - cents, at))) return null;
    const entries = transfer(profileId, cents, { to: 'CREDIT_ADJUSTMENT', from: 'CUSTOMER_CREDIT' });
    await this.ledger.post(manager, { kind: 'CREDIT_ADJUSTED', subjectId: id, at, entries });
    const kind = CreditMovementKind.ADJUSTED;
    const part = { grantId: given?.id ?? null, expiresAt: given?.expiresAt ?? null };
    return this.movements.insert(manager, profileId, { id, kind, cents, at, ...part, ...byStaff });
  }

  /** Spends `amount` for an order, oldest credit first; false (and nothing spent) when there is not enough. */
  async spend(
    manager: EntityManager,
    spend: {
      readonly profileId: ProfileId;
      readonly orderId: string;
      readonly amount: number;
      readonly at: Date;
    },
  ): Promise<boolean> {
    const { profileId, orderId, amount, at } = spend;
    const parts = await this.take(manager, profileId, amount, at);
    if (parts === null) return false;
    for (const { grantId, cents } of parts)
      await insertRow(manager, CreditSpendRow, { profileId, orderId, grantId, amount: cents, spentAt: at });
    const entries = transfer(profileId, amount, { to: 'CUSTOMER_CREDIT', from: 'RECEIVABLE' });
    await this.ledger.post(manager, { kind: 'CREDIT_SPENT', subjectId: orderId, at, entries });
    const spent = { kind: CreditMovementKind.SPENT, cents: 0 - amount, at, orderId };
    await this.movements.insert(manager, profileId, spent);
    return true;
  }

  /** Locks the account: whoever needs another lock beside it that payments share takes this one first. */
  lock(manager: EntityManager, profileId: ProfileId): Promise<void> {
    return this.accounts.lock(manager, profileId);
  }

  /** Until when the credit that paid an order could have been spent, the latest of it; null when none has. */
  async spentUntil(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<Date | null> {
    const rows = (await manager.query(
      `SELECT given.expires_at AS expiresAt FROM credit_spend spent
         JOIN credit_grant given ON given.id = spent.grant_id AND given.profile_id = spent.profile_id
        WHERE spent.profile_id = ? AND spent.order_id = ? ORDER BY given.expires_at DESC LIMIT 1`,
      [profileId, orderId],
    )) as { expiresAt: Date }[];
    return rows[0]?.expiresAt ?? null;
  }

  /** Credit that can be spent at `at`. */
  balance(manager: EntityManager, profileId: ProfileId, at: Date): Promise<number> {
    return this.accounts.available(manager, profileId, at);
  }

  /** Writes what was given; null when the same was given before. */
  private async give(
    manager: EntityManager,
    { profileId, amount, reason, subjectId, at, expiresAt: until = null }: CreditGrant,
  ): Promise<{ readonly id: string; readonly expiresAt: Date } | null> {
    if (!Number.isSafeInteger(amount)) throw new RangeError(`not an amount in cents: ${amount}`);
    if (amount <= 0) return null;
    await this.accounts.lock(manager, profileId);
    const id = newId('crd');
    const expiresAt = until ?? validUntil(at);
    const isNew = await insertOnce(manager, CreditGrantRow, {
      id,
      profileId,
      amount,
      remaining: amount,
      currency: 'EUR',
      reason,
      subjectId,
      grantedAt: at,
      expiresAt,
      remindedDays: null,
    });
    if (!isNew) return null;
    const dueAt = nextDeadline([{ expiresAt }], at);
    if (dueAt !== null) await enqueueJob(manager, { kind: LOOK_AFTER_CREDIT, subjectId: profileId, dueAt });
    return { id, expiresAt };
  }

  /** Takes of the oldest, and answers of which; null, and nothing is taken, when there is less. */
  private async take(
    manager: EntityManager,
    profileId: ProfileId,
    wanted: number,
    at: Date,
  ): Promise<readonly CreditPart[] | null> {
    const { parts, cents } = takeOldest(await this.accounts.lockOpen(manager, profileId), wanted, at);
    if (cents < wanted) return null;
    for (const part of parts) await this.accounts.take(manager, profileId, part);
    return parts;
  }
}
