import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { OrderProposalRow } from './order-proposal.entity';

const PROPOSAL = selection(OrderProposalRow, 'one');

/** The only SQL about proposals; the profile is part of every statement. */
export class OrderProposalStore {
  insert(manager: EntityManager, proposal: OrderProposalRow): Promise<void> {
    return insertRow(manager, OrderProposalRow, proposal);
  }

  /** Of these orders, those that were proposed. */
  async ofOrders(
    manager: EntityManager,
    profileId: ProfileId,
    orderIds: readonly string[],
  ): Promise<OrderProposalRow[]> {
    if (orderIds.length === 0) return [];
    return PROPOSAL.read(
      await manager.query(
        `SELECT ${PROPOSAL.list} FROM ${tableOf(OrderProposalRow)} one WHERE profile_id = ? AND order_id IN (?)`,
        [profileId, orderIds],
      ),
    );
  }
}
