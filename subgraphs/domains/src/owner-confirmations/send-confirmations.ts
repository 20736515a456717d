import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import {
  lockOwnCase,
  type OwnerChangeRow,
  type OwnerChangeStore,
  type RefusedOwnerChange,
  refused,
  takesPapers,
  whyClosed,
} from '../owner-changes';
import { type AskRegistrantsDeps, askFor, asksRegistrants, confirmationsOf } from './ask-registrants';
import { sendingObstacle } from './confirmation-rules';
import { obstacleTo } from './registrants-of-case';

export interface SendConfirmationsDeps extends AskRegistrantsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ownerChanges: OwnerChangeStore;
}

export type SendOutcome = RefusedOwnerChange | { readonly kind: 'sent'; readonly change: OwnerChangeRow };

const LONGEST_REASON = 200;

/** Whoever gives the domains has another letter sent, to each registrant that has not confirmed. */
export function sendConfirmations(
  deps: SendConfirmationsDeps,
  profileId: ProfileId,
  ownerChangeId: string,
): Promise<SendOutcome> {
  return deps.database.transact(async (manager) => {
    const { party, change } = await lockOwnCase(deps.ownerChanges, manager, profileId, ownerChangeId);
    // Who receives them has nobody's letter sent.
    if (party !== 'GIVER') throw notFound();
    return send(deps, manager, change, { byStaff: false });
  });
}

/** Staff does, for a reason that the customer reads: to the same address, and to no other one. NOT_FOUND for an absent case. */
export function resendConfirmations(
  deps: SendConfirmationsDeps,
  ownerChangeId: string,
  why: string,
): Promise<SendOutcome> {
  const reason = requiredLine('reason', why, LONGEST_REASON);
  const { database, clock, ownerChanges } = deps;
  return database.transact(async (manager) => {
    const change = isId(ownerChangeId, 'ocg') ? await ownerChanges.lockAny(manager, ownerChangeId) : null;
    if (change === null) throw notFound();
    const profileId = trustedProfileId(change.profileId);
    await tellStaffRead(manager, { profileId, section: 'DOCUMENTS', reason, at: clock.now() });
    return send(deps, manager, change, { byStaff: true });
  });
}

/** All of them or none: what is refused for one is said before anything is sent. */
async function send(
  deps: SendConfirmationsDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  { byStaff }: { readonly byStaff: boolean },
): Promise<SendOutcome> {
  if (!(await asksRegistrants(deps, manager, change))) return refused('ITEM_NOT_ASKED');
  if (!takesPapers(change.state)) return refused(whyClosed(change.state));
  if (change.acceptedAt === null) return refused('NEW_OWNER_AWAITED');
  const at = deps.clock.now();
  const all = await confirmationsOf(deps, manager, change);
  const missing = all.filter(({ row }) => row.confirmedAt === null);
  for (const { row, holder } of missing) {
    const code =
      (await obstacleTo(deps, manager, change, holder.registrant, at)) ??
      sendingObstacle(row, { byStaff, at });
    if (code !== null) return refused(code, holder.domainIds[0] ?? null);
  }
  for (const { row, holder } of missing)
    if (holder.registrant !== null)
      await askFor(deps, manager, change, { row, holder, registrant: holder.registrant, at });
  return { kind: 'sent', change };
}
