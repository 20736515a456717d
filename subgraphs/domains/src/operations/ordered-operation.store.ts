import type { ProfileId } from '@customer-area/shared/isolation';
import { updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In, IsNull, MoreThanOrEqual, Not } from 'typeorm';
import { OperationRow } from './operation.entity';
import type { Operation } from './operation.store';
import { OPEN_STATES } from './operation-transitions';
import type { RequesterKind } from './requester';

/** Operations as their orders know them. Never for a viewer. */
export class OrderedOperationStore {
  /** Whether an operation of one of these kinds has succeeded for a domain that began at `since` or later. */
  hasSucceeded(
    manager: EntityManager,
    {
      since,
      kinds,
      ...of
    }: Pick<OperationRow, 'profileId'> & {
      readonly domainId: string;
      readonly kinds: readonly string[];
      readonly since: Date;
    },
  ): Promise<boolean> {
    const kind = In([...kinds]);
    return manager.existsBy(OperationRow, {
      ...of,
      kind,
      state: 'SUCCEEDED',
      createdAt: MoreThanOrEqual(since),
    });
  }

  /** The ids of the operations of a kind that an order has begun for a domain or its third levels and that are not over. */
  async openOfOrderBeneath(
    manager: EntityManager,
    of: Pick<Operation, 'profileId' | 'orderId' | 'domainId' | 'kind'>,
  ): Promise<string[]> {
    const { profileId, orderId, domainId, kind } = of;
    if (orderId === null || domainId === null) return [];
    const rows = await manager
      .createQueryBuilder(OperationRow, 'operation')
      .select('operation.id', 'id')
      .where({ profileId, orderId, kind, state: In(OPEN_STATES) })
      .andWhere(
        '(operation.domainId = :domainId OR operation.domainId IN (SELECT id FROM domain WHERE parent_id = :domainId))',
        { domainId },
      )
      .orderBy('operation.id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** The operations of a kind that an order has begun, those that failed apart. */
  async ofOrder(
    manager: EntityManager,
    { profileId, orderId, kind }: { profileId: ProfileId; orderId: string; kind: string },
  ): Promise<readonly Pick<Operation, 'details'>[]> {
    const state = Not(In(['FAILED', 'CANCELLED']));
    return manager.find(OperationRow, {
      select: { id: true, details: true },
      where: { profileId, orderId, kind, state },
    });
  }

  /** Records who placed an order, where its lines do not say it yet. */
  async askedBy(
    manager: EntityManager,
    order: { readonly profileId: ProfileId; readonly orderId: string },
    requester: { readonly askedBy: RequesterKind; readonly askedByLogin: string | null },
  ): Promise<void> {
    const { profileId, orderId } = order;
    await updateRows(manager, OperationRow, { profileId, orderId, askedBy: IsNull() }, requester);
  }
}
