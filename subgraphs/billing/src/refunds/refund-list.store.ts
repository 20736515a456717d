import { encodeTimeCursor, newestFirst, type PageWanted } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import type { RefundState } from './refund';
import { RefundRow } from './refund.entity';

export const cursorOfRefund = ({ requestedAt, id }: RefundRow) => encodeTimeCursor({ at: requestedAt, id });

/** Where money came from, as our bank told it. */
export interface PayerAccount {
  readonly refundId: string;
  readonly name: string | null;
  readonly iban: string | null;
}

/** Refunds of all profiles: for staff. */
export class RefundListStore {
  async page(
    manager: EntityManager,
    states: readonly RefundState[],
    wanted: PageWanted,
  ): Promise<RefundRow[]> {
    const query = newestFirst(
      listed(manager, states),
      { time: 'refund.requestedAt', id: 'refund.id' },
      wanted,
    );
    // A BIGINT arrives as text.
    return (await query.getMany()).map((row) => Object.assign(row, { cents: Number(row.cents) }));
  }

  /** Whom the transfers go to that are still to be made. None of money that no line of our bank tells of. */
  async payeesOf(manager: EntityManager, refundIds: readonly string[]): Promise<PayerAccount[]> {
    if (refundIds.length === 0) return [];
    return manager.query(
      `SELECT refund.id AS refundId, line.payer_name AS name, line.payer_iban AS iban
        FROM refund
        JOIN payment ON payment.id = refund.payment_id AND payment.profile_id = refund.profile_id
        JOIN bank_line line ON line.id = payment.provider_reference
        WHERE refund.id IN (?) AND refund.state = 'TO_TRANSFER' AND payment.provider = 'bank'`,
      [refundIds],
    );
  }

  count(manager: EntityManager, states: readonly RefundState[]): Promise<number> {
    return listed(manager, states).getCount();
  }
}

function listed(manager: EntityManager, states: readonly RefundState[]) {
  const query = manager.createQueryBuilder(RefundRow, 'refund').where('1 = 1');
  return states.length === 0 ? query : query.andWhere('refund.state IN (:...states)', { states });
}
