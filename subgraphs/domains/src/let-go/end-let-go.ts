import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OperationStore } from '../operations';
import { letGoKey } from './begin-let-go';

/** A domain is paid for: what was about to let it go ends. */
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
  if (operation !== null) await operations.move(manager, operation, 'CANCELLED', { at, reason: 'paid' });
}
