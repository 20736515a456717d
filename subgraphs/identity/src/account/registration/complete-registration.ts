import type { Clock } from '@customer-area/shared/clock';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { profileRegistered } from '../../../contract';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import { type ConsentStore, recordFirstConsents } from '../consents';
import { type IssueConfirmationDeps, issueConfirmation } from '../email-confirmation';
import type { DraftClaimStore } from '../first-purchase';
import { type LoginStore, type ProvePasswordDeps, provePassword } from '../logins';
import { hashSecret, newPasswordProblems, passwordContextOf } from '../password';
import type { ProfileStore } from '../profiles';
import { profileOfDraft } from './profile-of-draft';
import type { DraftedRegistration, RegistrationDraftRow } from './registration-draft.entity';
import type { RegistrationDraftStore } from './registration-draft.store';

export interface CompleteRegistrationDeps extends IssueConfirmationDeps, ProvePasswordDeps {
  readonly clock: Clock;
  readonly drafts: RegistrationDraftStore;
  readonly claims: DraftClaimStore;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly letters: LetterStore;
  readonly consents: ConsentStore;
  readonly secondFactors: { isOn(loginId: string): Promise<boolean> };
}

/** The second step as it was filled in, and where it came from. */
export interface CompleteRegistration {
  readonly draftId: string;
  readonly password: string;
  readonly passwordConfirmation: string;
  readonly ip: string;
}

export type CompletedRegistration =
  | { readonly kind: 'completed'; readonly loginId: string; readonly profileId: string }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly field: string; readonly code: string }[];
    }
  | { readonly kind: 'expired' | 'already-completed' | 'superseded' };

/** Thrown inside the transaction: the registration was begun again with the same order, and the newer draft has it. */
class Superseded extends Error {}

/**
 * Second step: the password. Makes the profile and its first login. Asked twice with the same password (a double click)
 * it answers the same login; NOT_FOUND for a draft that never was.
 */
export function completeRegistration(
  deps: CompleteRegistrationDeps,
  command: CompleteRegistration,
): Promise<CompletedRegistration> {
  // The second click of two waits for the first, and then costs one hash like it.
  return deps.turns.take(command.draftId, () => complete(deps, command));
}

async function complete(
  deps: CompleteRegistrationDeps,
  command: CompleteRegistration,
): Promise<CompletedRegistration> {
  const { database, drafts, clock } = deps;
  const draft = await drafts.find(database.read, command.draftId);
  if (draft === null) throw notFound();
  if (draft.completedLoginId !== null) return completedEarlier(deps, draft, command);
  if (draft.registration === null || draft.expiresAt <= clock.now()) return { kind: 'expired' };
  const problems = newPasswordProblems(command, passwordContextOf(draft.registration.form, draft.username));
  if (problems.length > 0) return { kind: 'refused', problems };

  const made = await makeProfile(deps, draft, draft.registration, await hashSecret(command.password));
  if (made === 'superseded') return { kind: 'superseded' };
  if (made !== null) return { kind: 'completed', ...made };
  // Another process was faster, by a hair; to compare the passwords would take a second hash.
  const completed = await drafts.find(database.read, command.draftId);
  return { kind: completed?.completedLoginId == null ? 'expired' : 'already-completed' };
}

/** Null when another call completed the draft in the meantime. */
async function makeProfile(
  deps: CompleteRegistrationDeps,
  draft: RegistrationDraftRow,
  registration: DraftedRegistration,
  passwordHash: string,
): Promise<{ loginId: string; profileId: string } | 'superseded' | null> {
  const now = deps.clock.now();
  const loginId = newId('lgn');
  const profile = profileOfDraft(newId('prf'), registration, draft.createdAt, now);
  const { profileId } = profile;
  const claimedOrderId = registration.claimedOrderId ?? null;
  const make = async (manager: EntityManager) => {
    if (!(await deps.drafts.complete(manager, draft.id, loginId))) return null;
    if (claimedOrderId !== null) await spendClaim(deps, manager, claimedOrderId, draft.id, now);
    await deps.profiles.insert(manager, profile);
    await deps.logins.insert(manager, {
      id: loginId,
      profileId,
      username: draft.username,
      passwordHash,
      createdAt: now,
    });
    const link = await issueConfirmation(deps, manager, profile, now);
    await writeLetter(deps.letters, manager, {
      kind: 'registration-confirmed',
      to: profile,
      content: letterTexts.registrationConfirmed({ username: draft.username, link }),
      at: now,
    });
    await appendEvent(manager, profileRegistered, {
      profileId,
      subjectId: profileId,
      payload: {
        profileId,
        loginId,
        privacyNoticeVersion: registration.form.privacyNoticeVersion,
        claimedOrderId,
      },
      occurredAt: now,
    });
    await recordFirstConsents(deps.consents, manager, profile, {
      loginId,
      textVersion: registration.form.privacyNoticeVersion,
    });
    return { loginId, profileId };
  };
  try {
    return await deps.database.transact(make);
  } catch (error) {
    if (error instanceof Superseded) return 'superseded';
    throw error;
  }
}

async function spendClaim(
  deps: CompleteRegistrationDeps,
  manager: EntityManager,
  orderId: string,
  draftId: string,
  at: Date,
): Promise<void> {
  if (!(await deps.claims.spend(manager, { orderId, draftId, at }))) throw new Superseded();
}

/**
 * While the draft could still be completed, whoever knows the password is shown the login. A wrong one is a wrong password
 * like any other and counts as such. Afterwards, or where the password is not enough by now, signing in is the way, with
 * all that it asks for.
 */
async function completedEarlier(
  deps: CompleteRegistrationDeps,
  draft: RegistrationDraftRow,
  { password, ip }: CompleteRegistration,
): Promise<CompletedRegistration> {
  if (draft.expiresAt <= deps.clock.now()) return { kind: 'already-completed' };
  const claimed = { username: draft.username, password, ip };
  const login = await provePassword(deps, claimed, async (_manager, proven) => proven);
  if (login === null || (await deps.secondFactors.isOn(login.id))) return { kind: 'already-completed' };
  return { kind: 'completed', loginId: login.id, profileId: login.profileId };
}
