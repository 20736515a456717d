import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { loginDisabled } from '../../../contract';
import type { LoginStopStore, LoginStore, ThirdLevelLoginStore } from '../../account/logins';
import type { ProfileStore } from '../../account/profiles';
import type { SessionEndingStore } from '../../credentials/sessions';
import { type AskApprovalDeps, askApproval } from '../approvals';

export interface DisableLoginDeps extends AskApprovalDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly loginStops: LoginStopStore;
  readonly thirdLevelLogins: ThirdLevelLoginStore;
  readonly endings: SessionEndingStore;
  /** Ends what acts in the name of the login without a session of its own. */
  readonly revokeApiKeysOf: (
    manager: EntityManager,
    login: { readonly profileId: ProfileId; readonly loginId: string },
    reason: 'MAKER_DISABLED',
  ) => Promise<void>;
}

export type DisabledLogin =
  | { readonly kind: 'disabled' | 'last-login' | 'last-approver' }
  /** While acts are under dual approval, no login disables the other one alone. */
  | { readonly kind: 'waiting'; readonly approvalId: string };

/**
 * Disables a login of the profile for ever: nobody signs in with it, its sessions and keys end. Any login may disable another
 * one or itself, but somebody must be able to get in: the last one stays. Disabling it again changes nothing; NOT_FOUND for one that is not
 * of this profile. One that staff has stopped stays disabled though staff would enable it again. While acts are under dual approval it waits for another login, and two stay.
 */
export async function disableLogin(
  deps: DisableLoginDeps,
  input: { profileId: ProfileId; loginId: string; askedBy: string },
): Promise<DisabledLogin> {
  const { profileId, loginId } = input;
  return deps.database.transact(async (manager): Promise<DisabledLogin> => {
    // Logins of one profile are disabled one after the other, or two could each take the other for the one that stays.
    const profile = await deps.profiles.lock(profileId, manager);
    const login = await deps.logins.lock(profileId, loginId, manager);
    if (profile === null || login === null) throw notFound();
    const stop = await deps.loginStops.find(manager, login);
    // One that staff has stopped may be enabled again: not any more, once its customer wants it disabled.
    if (login.disabledAt !== null && (stop === null || stop.disabledForGoodAt !== null))
      return { kind: 'disabled' };
    // Who sees one third level alone can neither run the profile nor approve anything.
    const isOrdinary = (await deps.thirdLevelLogins.find(manager, profileId, loginId)) === null;
    const { ordinary } = await deps.logins.countOf(profileId, manager);
    // Nobody gets in by a stopped one: no fewer stay.
    const isCounted = isOrdinary && stop === null;
    if (isCounted && ordinary <= 1) return { kind: 'last-login' };
    // With one login left nobody could approve any more, not even that protection ends.
    if (isCounted && ordinary <= 2 && (await deps.protections.of(profileId, manager)).size > 0)
      return { kind: 'last-approver' };
    const answer = await askApproval(deps, manager, {
      profileId,
      askedBy: input.askedBy,
      act: 'DISABLE_LOGIN',
      subjectId: loginId,
      subjectLabel: login.username,
      payloadHash: payloadHash({}),
      useKey: newId('use'),
    });
    if (answer.state === 'waiting') return { kind: 'waiting', approvalId: answer.approvalId };

    const now = deps.clock.now();
    const { username, label } = login;
    if (stop === null) await deps.logins.disable(manager, loginId, now);
    else await deps.loginStops.disableForGood(manager, login, now);
    await deps.endings.endAllOf(manager, { id: loginId, profileId }, 'LOGIN_DISABLED', new Date());
    await deps.revokeApiKeysOf(manager, { profileId, loginId }, 'MAKER_DISABLED');
    await appendEvent(manager, loginDisabled, {
      profileId,
      subjectId: loginId,
      payload: { loginId, username, label },
      occurredAt: now,
    });
    return { kind: 'disabled' };
  });
}
