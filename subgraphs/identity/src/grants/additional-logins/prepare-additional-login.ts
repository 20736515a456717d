import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound, unauthenticated } from '@customer-area/shared/errors';
import { payloadHash } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { LoginStore, UsernameStore } from '../../account/logins';
import { hashSecret, newPasswordProblems, passwordContextOf } from '../../account/password';
import type { ProfileStore } from '../../account/profiles';
import type { RateLimits } from '../../limits';
import { newSecret, secretHash } from '../../secrets';
import { type AskApprovalDeps, askApproval } from '../approvals';
import type { LoginConfirmationStore } from './login-confirmation.store';

export interface PrepareAdditionalLoginDeps extends AskApprovalDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly confirmations: LoginConfirmationStore;
  readonly limits: RateLimits;
  readonly usernames: UsernameStore;
  readonly usernameSuffix: string;
}

export type PreparedLogin =
  | { readonly kind: 'prepared'; readonly username: string; readonly token: string; readonly expiresAt: Date }
  | {
      readonly kind: 'refused';
      readonly problems: readonly { readonly field: string; readonly code: string }[];
    }
  | { readonly kind: 'too-many' }
  /** While acts are under dual approval, a login does not make its own approver. */
  | { readonly kind: 'waiting'; readonly approvalId: string };

const VALID_MS = 15 * 60_000;
/** Far above what a household or an office needs; keeps one profile from using up usernames. */
export const MAX_LOGINS = 50;
/** Disabled ones are shown for ever, so they have an end as well. */
const MAX_LOGINS_EVER = 200;

/** Whether a profile cannot have one login more. */
export function hasTooMany({ all, enabled }: { all: number; enabled: number }): boolean {
  return enabled >= MAX_LOGINS || all >= MAX_LOGINS_EVER;
}

/** First step of a further login: the password, twice. Its username is held for it; nothing else exists until it is confirmed. RATE_LIMITED when asked too often. */
export async function prepareAdditionalLogin(
  deps: PrepareAdditionalLoginDeps,
  input: {
    profileId: ProfileId;
    loginId: string;
    ip: string;
    password: string;
    passwordConfirmation: string;
  },
): Promise<PreparedLogin> {
  const { database, clock } = deps;
  const profile = await deps.profiles.find(input.profileId);
  if (profile === null) throw notFound();
  const problems = newPasswordProblems(input, passwordContextOf(profile));
  if (problems.length > 0) return { kind: 'refused', problems };
  if (hasTooMany(await deps.logins.countOf(input.profileId, database.read))) return { kind: 'too-many' };

  await deps.limits.attempt('new-secret', { ip: input.ip, subject: input.loginId });
  const passwordHash = await hashSecret(input.password);
  const token = newSecret();
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + VALID_MS);
  return database.transact(async (manager): Promise<PreparedLogin> => {
    if ((await deps.profiles.lock(input.profileId, manager)) === null) throw notFound();
    // Who was disabled or limited meanwhile prepares nothing that another login of the profile could be led to confirm.
    if (!(await deps.logins.isOrdinary(input.profileId, input.loginId, manager))) throw unauthenticated();
    const answer = await askApproval(deps, manager, {
      profileId: input.profileId,
      askedBy: input.loginId,
      act: 'CREATE_LOGIN',
      subjectId: input.profileId,
      subjectLabel: null,
      // One approval covers one login, whatever its password.
      payloadHash: payloadHash({}),
      useKey: newId('use'),
    });
    if (answer.state === 'waiting') return { kind: 'waiting', approvalId: answer.approvalId };
    const username = await deps.usernames.reserve(manager, deps.usernameSuffix, createdAt);
    await deps.confirmations.insert(manager, {
      tokenHash: secretHash(token),
      profileId: input.profileId,
      username,
      passwordHash,
      createdAt,
      expiresAt,
    });
    return { kind: 'prepared', username, token, expiresAt };
  });
}
