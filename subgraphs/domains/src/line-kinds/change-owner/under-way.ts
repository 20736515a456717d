import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { LineKindDeps } from '../line-kind';

/** Whether an order of this case for one of these domains is open: placed, or being carried out. The transaction holds them or the case. */
export async function isUnderWay(
  { operations }: LineKindDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { ownerChangeId, domainIds }: { readonly ownerChangeId: string; readonly domainIds: readonly string[] },
  { isPaid = false, but = '' }: { readonly isPaid?: boolean; readonly but?: string } = {},
): Promise<boolean> {
  const open = await operations.openOf(manager, profileId, domainIds);
  return open.some(
    ({ id, kind, waitsFor, details }) =>
      kind === 'change-owner' &&
      details.ownerChangeId === ownerChangeId &&
      id !== but &&
      !(isPaid && waitsFor === 'PAYMENT'),
  );
}
