import { encodeTimeCursor, newestFirst, type PageWanted } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import type { RefundState } from './refund';
import { RefundRow } from './refund.entity';

export const cursorOfRefund = ({ requestedAt, id }: RefundRow) => encodeTimeCursor({ at: requestedAt, id });

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

  count(manager: EntityManager, states: readonly RefundState[]): Promise<number> {
    return listed(manager, states).getCount();
  }
}

function listed(manager: EntityManager, states: readonly RefundState[]) {
  const query = manager.createQueryBuilder(RefundRow, 'refund').where('1 = 1');
  return states.length === 0 ? query : query.andWhere('refund.state IN (:...states)', { states });
}
