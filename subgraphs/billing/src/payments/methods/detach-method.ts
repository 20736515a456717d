import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import type { PaymentProviders } from '../provider/payment-providers';
import type { DetachedMethodStore } from './detached-method.store';
import { DETACH_METHOD } from './method-jobs';

export interface DetachDeps {
  readonly detachedMethods: DetachedMethodStore;
}

export interface ToDetach {
  readonly profileId: ProfileId;
  readonly adapter: string;
  readonly token: string;
  /** Given for a set-up that came to no end. */
  readonly setupId?: string | null;
  readonly at: Date;
}

/** Plans that a provider forgets a method, in the transaction that gives it up here. */
export async function planDetaching(
  deps: DetachDeps,
  manager: EntityManager,
  { profileId, adapter, token, setupId = null, at }: ToDetach,
): Promise<void> {
  const id = newId('det');
  await deps.detachedMethods.insert(manager, { id, profileId, adapter, token, setupId, detachedAt: at });
  await enqueueJob(manager, { kind: DETACH_METHOD, subjectId: id, dueAt: at });
}

export interface DetachMethodDeps extends DetachDeps {
  readonly database: Database;
  readonly providers: Pick<PaymentProviders, 'named'>;
  readonly logger: Logger;
}

/** The job `payment-method.detach`: what we keep no longer, the provider does not keep either. Asking twice is harmless. */
export function detachMethod(deps: DetachMethodDeps): JobRun {
  return async ({ subjectId }, signal) => {
    const detached = await deps.detachedMethods.byId(deps.database.read, subjectId);
    if (detached === null) return;
    const provider = deps.providers.named(detached.adapter);
    if (provider === null)
      deps.logger.error({ adapter: detached.adapter }, 'nobody can be asked to forget a method');
    const { token, setupId } = detached;
    if (setupId === null) await provider?.forget(token, signal);
    else await provider?.cancelSetUp({ setUpId: setupId, token }, signal);
    await deps.database.transact((manager) => deps.detachedMethods.remove(manager, detached));
  };
}
