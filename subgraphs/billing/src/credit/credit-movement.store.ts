import { newId } from '@customer-area/shared/ids';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { encodeTimeCursor, newestFirst, type PageWanted } from '@customer-area/shared/pagination';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { CreditMovementRow } from './credit-movement.entity';

type NewMovement = Pick<CreditMovementRow, 'kind' | 'cents' | 'at'> &
  Partial<
    Pick<
      CreditMovementRow,
      'id' | 'expiresAt' | 'grantId' | 'attemptId' | 'orderId' | 'reason' | 'adjustedBy' | 'approvedBy'
    >
  >;

const ABOUT_NOTHING = {
  ...{ expiresAt: null, grantId: null, attemptId: null, orderId: null, invoiceId: null },
  ...{ reason: null, adjustedBy: null, approvedBy: null },
};

/** What changed a profile's credit; the profile is part of every statement. */
export class CreditMovementStore {
  /** Adds a movement, and answers its id. */
  async insert(manager: EntityManager, profileId: ProfileId, movement: NewMovement): Promise<string> {
    const id = movement.id ?? newId('cmv');
    await insertRow(manager, CreditMovementRow, { ...ABOUT_NOTHING, ...movement, id, profileId });
    return id;
  }

  /** Names the document that came with what was given. */
  async nameDocument(
    manager: EntityManager,
    profileId: ProfileId,
    grantId: string,
    invoiceId: string,
  ): Promise<void> {
    await manager.query(
      "UPDATE credit_movement SET invoice_id = ? WHERE profile_id = ? AND grant_id = ? AND kind = 'GRANTED'",
      [invoiceId, profileId, grantId],
    );
  }

  /** What was set aside for an attempt has paid: it is no longer held. */
  async becomeSpent(manager: EntityManager, profileId: ProfileId, attemptId: string): Promise<void> {
    await manager.query(
      "UPDATE credit_movement SET kind = 'SPENT' WHERE profile_id = ? AND attempt_id = ? AND kind = 'HELD'",
      [profileId, attemptId],
    );
  }

  /** One of them; null when there is none. */
  async byId(manager: EntityManager, profileId: ProfileId, id: string): Promise<CreditMovementRow | null> {
    const row = await movements(manager, profileId).andWhere('movement.id = :id', { id }).getOne();
    return row === null ? null : { ...row, cents: Number(row.cents) };
  }

  /** Newest first. One row more than asked for, so that the page knows whether the list goes on. */
  page(manager: EntityManager, profileId: ProfileId, wanted: PageWanted): Promise<CreditMovementRow[]> {
    const query = movements(manager, profileId);
    return newestFirst(query, { time: 'movement.at', id: 'movement.id' }, wanted).getMany();
  }

  count(manager: EntityManager, profileId: ProfileId): Promise<number> {
    return ownCount(movements(manager, profileId), 'movement', profileId);
  }
}

const movements = (manager: EntityManager, profileId: ProfileId) =>
  rowsOf(manager.createQueryBuilder(CreditMovementRow, 'movement'), 'movement', profileId);

export const cursorOfMovement = (row: CreditMovementRow) => encodeTimeCursor({ at: row.at, id: row.id });
