import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { allLineKinds } from '../line-kinds';
import { OrderDomainRow, OrderLineRow, OrderRow } from './order.entity';
import { OrderStatus } from './order-status';

export type UnpaidOrder = Pick<OrderRow, 'payingAttemptId' | 'means' | 'announcedAt' | 'expiresAt'>;

/** Orders that wait for money. */
export class AwaitedMoneyStore {
  /** Those of a profile that would keep this domain if they were paid. */
  unpaidFor(manager: EntityManager, profileId: ProfileId, domainId: string): Promise<UnpaidOrder[]> {
    const line = 'line.orderId = o.id AND line.profileId = o.profileId AND line.domainId = :domainId';
    const query = manager
      .createQueryBuilder(OrderRow, 'o')
      .innerJoin(OrderDomainRow, 'about', 'about.orderId = o.id AND about.profileId = o.profileId')
      .innerJoin(OrderLineRow, 'line', `${line} AND line.kind IN (:...kinds)`)
      .where('about.domainId = :domainId AND o.status = :status');
    return rowsOf(query, 'o', profileId)
      .setParameters({ domainId, kinds: keepingKinds(), status: OrderStatus.AWAITING_PAYMENT, profileId })
      .getMany();
  }
}

/** Of lines that keep a domain from being let go, once they are paid. */
function keepingKinds(): string[] {
  return allLineKinds().flatMap(({ name, keepsDomain }) => (keepsDomain ? [name] : []));
}
