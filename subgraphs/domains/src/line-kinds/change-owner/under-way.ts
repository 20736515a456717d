import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { LineKindDeps } from '../line-kind';

/** Whether an order for a new owner of one of these domains is open: placed, or being carried out. The transaction holds them or their case. */
export async function isUnderWay(
  { operations }: LineKindDeps,
  manager: EntityManager,
  profileId: ProfileId,
  domainIds: readonly string[],
  { isPaid = false, but = '' }: { readonly isPaid?: boolean; readonly but?: string } = {},
): Promise<boolean> {
  const open = await operations.openOf(manager, profileId, domainIds);
  return open.some(
    ({ id, kind, waitsFor }) => kind === 'change-owner' && id !== but && !(isPaid && waitsFor === 'PAYMENT'),
  );
}
