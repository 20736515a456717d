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
import { type DetachDeps, planDetaching } from './detach-method';
import { labelOf } from './method-label';
import type { RemovalConfirmations } from './removal-confirmation';
import type { RenewalsOfMethod, RenewalsPort } from './renewals-port';
import type { SavedMethodRow } from './saved-method.entity';
import type { SavedMethodStore } from './saved-method.store';

export interface RemovePaymentMethodDeps extends DetachDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly approvals: ApprovalPort;
  readonly renewals: RenewalsPort;
  readonly removalConfirmations: RemovalConfirmations;
  readonly methods: SavedMethodStore;
}

export interface RemovePaymentMethod {
  readonly profileId: ProfileId;
  readonly by: ActingLogin;
  readonly paymentMethodId: string;
  /** Of the first step, where domains renew themselves with the method. */
  readonly confirmation: string | null;
}

export type Removal =
  | { readonly kind: 'removed' }
  /** Domains renew themselves with it: the customer has to confirm with this token. */
  | { readonly kind: 'to confirm'; readonly confirmation: string; readonly renewals: RenewalsOfMethod }
  | { readonly kind: 'waiting'; readonly approvalId: string };

/**
 * Forgets a kept card or account; in two steps when domains renew themselves with it. The only one that is left may have to wait for a second login, if the profile has chosen
 * so. NOT_FOUND for one that is absent or another profile's.
 */
export async function removePaymentMethod(
  deps: RemovePaymentMethodDeps,
  command: RemovePaymentMethod,
): Promise<Removal> {
  const { database, approvals } = deps;
  const { profileId, by, paymentMethodId: id, confirmation } = command;
  if (!isId(id, 'met') || (await deps.methods.find(database.read, profileId, id)) === null) throw notFound();
  const [renewals] = await deps.renewals.renewalsOf({ profileId, methodIds: [id] });
  if (renewals === undefined) throw new Error(`nobody tells what method ${id} is charged for`);
  const removal = { profileId, methodId: id, renewals };
  if (renewals.total > 0 && !deps.removalConfirmations.matches(removal, confirmation ?? ''))
    return { kind: 'to confirm', confirmation: deps.removalConfirmations.tokenFor(removal), renewals };
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
  const at = deps.clock.now();
  const { adapter, token } = method;
  if (!(await deps.methods.remove(manager, profileId, method.id))) throw notFound();
  await planDetaching(deps, manager, { profileId, adapter, token, at });
  await appendEvent(manager, paymentMethodRemoved, {
    profileId,
    subjectId: method.id,
    payload: { methodId: method.id, means: method.means, label: labelOf(method) },
    occurredAt: at,
  });
}
