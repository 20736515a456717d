import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OperationStore } from '../operations';
import { isClaimed } from './claim';
import { letGoKey } from './let-go-key';

/** A domain is paid for: what was about to let it go ends, unless its deletion may be on its way. */
export async function endLetGo(
  { operations }: { readonly operations: OperationStore },
  manager: EntityManager,
  {
    profileId,
    domainId,
    at,
  }: { readonly profileId: ProfileId; readonly domainId: string; readonly at: Date },
): Promise<void> {
  const operation = await operations.ofKey(manager, profileId, letGoKey(domainId));
  if (operation !== null && !isClaimed(operation))
    await operations.move(manager, operation, 'CANCELLED', { at, reason: 'paid' });
}
