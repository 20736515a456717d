import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { paymentMethodSaved } from '../../../contract';
import { type DetachDeps, planDetaching } from './detach-method';
import { warningsOf } from './method-end';
import { WARN_OF_METHOD } from './method-jobs';
import { labelOf } from './method-label';
import type { KeptMethod, SavedMethodStore } from './saved-method.store';

export interface KeepMethodDeps extends DetachDeps {
  readonly methods: SavedMethodStore;
}

/**
 * Keeps a card or an account for later payments, once however often it is kept; answers its id. A token that is replaced is
 * forgotten at the provider.
 */
export async function keepMethod(
  deps: KeepMethodDeps,
  manager: EntityManager,
  profileId: ProfileId,
  kept: KeptMethod,
): Promise<string> {
  const { means, adapter, method, at } = kept;
  const { id, isNew, replaced } = await deps.methods.save(manager, profileId, kept);
  if (replaced !== null) await planDetaching(deps, manager, { profileId, adapter, token: replaced, at });
  for (const dueAt of warningsOf(method))
    if (dueAt > at) await enqueueJob(manager, { kind: WARN_OF_METHOD, subjectId: id, dueAt });
  if (isNew)
    await appendEvent(manager, paymentMethodSaved, {
      profileId,
      subjectId: id,
      payload: { methodId: id, means, label: labelOf(method) },
      occurredAt: at,
    });
  return id;
}
