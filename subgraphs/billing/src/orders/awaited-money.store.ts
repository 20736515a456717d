import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { allLineKinds } from '../line-kinds';
import { OrderDomainRow, OrderLineRow, OrderRow } from './order.entity';
import { OrderLineStatus, OrderStatus } from './order-status';

export type OpenOrder = Pick<OrderRow, 'status' | 'payingAttemptId' | 'means' | 'announcedAt' | 'expiresAt'>;

const OPEN_ORDERS = [OrderStatus.AWAITING_PAYMENT, OrderStatus.PAID, OrderStatus.IN_PROGRESS];
const OPEN_LINES = [OrderLineStatus.WAITING, OrderLineStatus.IN_PROGRESS];

/** Orders that wait for money, or are being carried out. */
export class AwaitedMoneyStore {
  /** Those of a profile that would keep this domain if they were paid, or are paid and will keep it. */
  openFor(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<OpenOrder[]> {
    const line = 'line.orderId = o.id AND line.profileId = o.profileId AND line.domainId = :domainId';
    const query = manager
      .createQueryBuilder(OrderRow, 'o')
      .innerJoin(OrderDomainRow, 'about', 'about.orderId = o.id AND about.profileId = o.profileId')
      .innerJoin(OrderLineRow, 'line', `${line} AND line.kind IN (:...kinds) AND line.status IN (:...open)`)
      .where('about.domainId = :domainId AND o.status IN (:...statuses)');
    return rowsOf(query, 'o', profileId)
      .setParameters({ domainId, kinds: keepingKinds(), statuses: OPEN_ORDERS, open: OPEN_LINES, profileId })
      .getMany();
  }
}

/** Of lines that keep a domain from being let go, once they are paid. */
function keepingKinds(): string[] {
  return allLineKinds().flatMap(({ name, keepsDomain }) => (keepsDomain ? [name] : []));
}
