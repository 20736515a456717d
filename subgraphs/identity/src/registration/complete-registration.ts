import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { type ConsentStore, recordFirstConsents } from '../consents';
import { type IssueConfirmation, issueConfirmation } from '../email-confirmation';
import type { DraftClaimStore } from '../first-purchase';
import { type LetterStore, letterTexts, writeLetter } from '../letters';
import type { LoginStore } from '../logins';
import { hashSecret, unmetCriteria, verifySecret } from '../password';
import type { ProfileStore } from '../profiles';
import { profileOfDraft } from './profile-of-draft';
import type {
  DraftedRegistration,
  RegistrationDraftRow,
  RegistrationDraftStore,
} from './registration-draft.store';

export interface CompleteRegistration extends IssueConfirmation {
  readonly database: Database;
  readonly clock: Clock;
  readonly drafts: RegistrationDraftStore;
  readonly claims: DraftClaimStore;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly letters: LetterStore;
  readonly consents: ConsentStore;
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
export async function completeRegistration(
  deps: CompleteRegistration,
  input: { draftId: string; password: string; passwordConfirmation: string },
): Promise<CompletedRegistration> {
  const { database, drafts, clock } = deps;
  const draft = await drafts.find(database.read, input.draftId);
  if (draft === null) throw notFound();
  if (draft.completedLoginId !== null) return completedEarlier(deps, draft.completedLoginId, input.password);
  if (draft.registration === null || draft.expiresAt <= clock.now()) return { kind: 'expired' };
  const problems = passwordProblems(input, draft, draft.registration);
  if (problems.length > 0) return { kind: 'refused', problems };

  const made = await makeProfile(deps, draft, draft.registration, await hashSecret(input.password));
  if (made === 'superseded') return { kind: 'superseded' };
  if (made !== null) return { kind: 'completed', ...made };
  // Somebody was faster, by a hair: the same person, most likely.
  const completed = await drafts.find(database.read, input.draftId);
  if (completed?.completedLoginId == null) return { kind: 'expired' };
  return completedEarlier(deps, completed.completedLoginId, input.password);
}

function passwordProblems(
  input: { password: string; passwordConfirmation: string },
  draft: RegistrationDraftRow,
  { form }: DraftedRegistration,
): { field: string; code: string }[] {
  const names = [form.firstName, form.lastName, form.companyName].filter((name) => name !== null);
  const about = { username: draft.username, names, email: form.email };
  const problems = unmetCriteria(input.password, about).map((code) => ({ field: 'password', code }));
  if (input.password !== input.passwordConfirmation) {
    problems.push({ field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' });
  }
  return problems;
}

/** Null when another call completed the draft in the meantime. */
async function makeProfile(
  deps: CompleteRegistration,
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
    await appendEvent(manager, {
      type: 'profile.registered',
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
  { claims }: CompleteRegistration,
  manager: EntityManager,
  orderId: string,
  draftId: string,
  at: Date,
): Promise<void> {
  if (!(await claims.spend(manager, { orderId, draftId, at }))) throw new Superseded();
}

async function completedEarlier(
  { logins }: CompleteRegistration,
  loginId: string,
  password: string,
): Promise<CompletedRegistration> {
  const login = await logins.find(loginId);
  const credentials = login === null ? null : await logins.credentialsOf(login.username);
  if (credentials === null || !(await verifySecret(credentials.passwordHash, password)))
    return { kind: 'already-completed' };
  return { kind: 'completed', loginId, profileId: credentials.profileId };
}
