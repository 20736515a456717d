import { addDays } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { loginSecondFactorReset, type secondFactorResetCodes } from '../../../contract';
import type { LoginRow, LoginStore } from '../../account/logins';
import { hashSecret } from '../../account/password';
import type { SecondFactorStore } from '../../credentials/second-factor';
import type { SessionEndingStore } from '../../credentials/sessions';
import { type AskSecondStaffDeps, askSecondStaff, type SecondStaffAnswer } from '../../grants/staff-requests';
import { newSecret } from '../../secrets';
import type { IdentityCheckStore } from '../identity-checks';
import type { SecondFactorResetStore } from './second-factor-reset.store';

export interface ResetSecondFactorDeps extends AskSecondStaffDeps {
  readonly database: Database;
  readonly logins: LoginStore;
  readonly factors: Pick<SecondFactorStore, 'find'>;
  readonly endings: SessionEndingStore;
  readonly checks: IdentityCheckStore;
  readonly resets: SecondFactorResetStore;
}

/** What somebody who got this far by deceit could not undo stays closed so long. */
const RESTRICTED_DAYS = 7;

export type ResetOutcome =
  | { readonly kind: 'done'; readonly loginId: string; readonly restrictedUntil: Date }
  | { readonly kind: 'waiting'; readonly answer: Extract<SecondStaffAnswer, { kind: 'WAITING' }> }
  | { readonly kind: 'refused'; readonly code: CodeOf<typeof secondFactorResetCodes> };

interface WantedReset {
  readonly byLoginId: string;
  readonly loginId: string;
  readonly reason: string;
}

/**
 * Takes away the second factor of a login whose holder has lost it, after its identity was proven and a second member of staff has
 * approved. Its sessions end; the address of the profile and those it had of late are told; for a week nothing leaves the profile.
 */
export async function resetSecondFactor(
  deps: ResetSecondFactorDeps,
  wanted: WantedReset,
): Promise<ResetOutcome> {
  const { database, logins, factors, checks, clock } = deps;
  const nobodysPassword = await hashSecret(newSecret());
  return database.transact(async (manager): Promise<ResetOutcome> => {
    const found = await logins.find(wanted.loginId, manager);
    if (found === null || found.profileId === '') throw notFound();
    const profileId = trustedProfileId(found.profileId);
    const login = await logins.lock(profileId, wanted.loginId, manager);
    if (login === null) throw notFound();
    const has = await factors.find(login.id, manager);
    if (has === null || (!has.totp && has.passkeys === 0))
      return { kind: 'refused', code: 'NO_SECOND_FACTOR' };
    const proof = await checks.latest(manager, profileId, clock.now());
    if (proof === null || !proof.passed) return { kind: 'refused', code: 'IDENTITY_NOT_PROVEN' };
    const answer = await askSecondStaff(deps, manager, {
      askedBy: wanted.byLoginId,
      act: 'RESET_SECOND_FACTOR',
      subjectId: login.id,
      inputDigest: payloadHash({ loginId: login.id }),
      summary: `${login.username}: ${proof.method}`,
      reason: wanted.reason,
      profileId,
      useKey: null,
    });
    if (answer.kind === 'WAITING') return { kind: 'waiting', answer };
    const restrictedUntil = await reset(deps, manager, login, {
      ...wanted,
      // Told as it was approved.
      reason: answer.reason,
      approvedBy: answer.approvedBy,
      nobodysPassword,
    });
    return { kind: 'done', loginId: login.id, restrictedUntil };
  });
}

async function reset(
  { resets, logins, endings, clock }: ResetSecondFactorDeps,
  manager: EntityManager,
  login: LoginRow,
  by: WantedReset & { approvedBy: string; nobodysPassword: string },
): Promise<Date> {
  const { id: loginId, profileId, username } = login;
  const at = clock.now();
  const restrictedUntil = addDays(at, RESTRICTED_DAYS);
  // A password that is long enough only beside a second factor does not outlive it: its holder recovers the login.
  const passwordGone = await resets.hasShortPassword(manager, login);
  if (passwordGone)
    await logins.changePassword(manager, loginId, { hash: by.nobodysPassword, isShort: false });
  await resets.forgetFactors(manager, login);
  await endings.endAllOf(manager, login, 'SECOND_FACTOR_RESET', new Date());
  await resets.insert(manager, {
    id: newId('sfr'),
    profileId,
    loginId,
    resetBy: by.byLoginId,
    resetWith: by.approvedBy,
    resetAt: at,
    restrictedUntil,
  });
  await appendEvent(manager, loginSecondFactorReset, {
    profileId,
    subjectId: loginId,
    payload: {
      loginId,
      username,
      restrictedUntil,
      passwordGone,
      approvedBy: by.approvedBy,
      reason: by.reason,
    },
    occurredAt: at,
  });
  return restrictedUntil;
}
