import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentMethodRemoved } from '../../../contract';
import type { ActingLogin, ApprovalPort } from './approval-port';
import { labelOf } from './method-label';
import type { SavedMethodRow } from './saved-method.entity';
import type { SavedMethodStore } from './saved-method.store';

export interface RemovePaymentMethodDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly approvals: ApprovalPort;
  readonly methods: SavedMethodStore;
}

export interface RemovePaymentMethod {
  readonly profileId: ProfileId;
  readonly by: ActingLogin;
  readonly paymentMethodId: string;
}

export type Removal =
  | { readonly kind: 'removed' }
  | { readonly kind: 'waiting'; readonly approvalId: string };

/**
 * Forgets a kept card or account. The only one that is left may have to wait for a second login, if the profile has chosen
 * so. NOT_FOUND for one that is absent or another profile's.
 */
export async function removePaymentMethod(
  deps: RemovePaymentMethodDeps,
  command: RemovePaymentMethod,
): Promise<Removal> {
  const { database, approvals } = deps;
  const { profileId, by, paymentMethodId: id } = command;
  if (!isId(id, 'met')) throw notFound();
  // Locked, all of them: of two methods that are removed at the same time one is the last.
  const last = await database.transact(async (manager) => {
    const methods = await deps.methods.lockAll(manager, profileId);
    const method = methods.find((one) => one.id === id);
    if (method === undefined) throw notFound();
    if (methods.length === 1) return method;
    await remove(deps, manager, profileId, method);
    return null;
  });
  if (last === null) return { kind: 'removed' };

  const answer = await approvals.askApproval({
    profileId,
    by,
    action: 'REMOVE_LAST_PAYMENT_METHOD',
    subjectId: id,
    subjectLabel: labelOf(last),
    payloadHash: payloadHash({ id }),
    // A method is removed once: whoever comes again after a crash carries out the same removal.
    useKey: `remove ${id}`,
  });
  if (answer.state === 'waiting') return { kind: 'waiting', approvalId: answer.approvalId };
  await database.transact((manager) => remove(deps, manager, profileId, last));
  return { kind: 'removed' };
}

async function remove(
  deps: RemovePaymentMethodDeps,
  manager: EntityManager,
  profileId: ProfileId,
  method: SavedMethodRow,
): Promise<void> {
  const { clock } = deps;
  if (!(await deps.methods.remove(manager, profileId, method.id))) throw notFound();
  await appendEvent(manager, paymentMethodRemoved, {
    profileId,
    subjectId: method.id,
    payload: { methodId: method.id, means: method.means, label: labelOf(method) },
    occurredAt: clock.now(),
  });
}
