import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import type { RateLimits } from '../../limits';
import {
  type CheckClaimTokenDeps,
  type ClaimProblemCode,
  checkClaimToken,
  type DraftClaimStore,
} from '../first-purchase';
import type { UsernameStore } from '../logins';
import { hashSecret } from '../password';
import type { PrivacyNoticeStore } from '../privacy-notice';
import { checkRegistration, type Problem, type RegistrationForm, type Warning } from '../registration-form';
import type { RegistrationDraftStore } from './registration-draft.store';

export interface StartRegistrationDeps extends CheckClaimTokenDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly drafts: RegistrationDraftStore;
  readonly privacyNotices: PrivacyNoticeStore;
  readonly claims: DraftClaimStore;
  readonly limits: RateLimits;
  readonly usernames: UsernameStore;
  readonly usernameSuffix: string;
}

export type StartedRegistration =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly username: string;
      readonly expiresAt: Date;
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly (Problem | ClaimProblem)[] };

interface ClaimProblem {
  readonly field: 'claimToken';
  readonly code: ClaimProblemCode;
}

/** Thrown inside the transaction: a registration with the same token was completed a moment ago. */
class ClaimSpent extends Error {}

/** How long the second step may take. */
const DRAFT_MS = 2 * 60 * 60_000;

/**
 * First step: checks the whole form and, if nothing is wrong with it, shows the username before a password is chosen. With
 * the token of an order that was placed before, the order will be the new profile's. RATE_LIMITED when one address begins
 * too many.
 */
export async function startRegistration(
  deps: StartRegistrationDeps,
  form: RegistrationForm,
  claimToken: string | null,
  ip: string,
): Promise<StartedRegistration> {
  const { database, clock, drafts, privacyNotices, claims, usernameSuffix } = deps;
  const now = clock.now();
  const notice = await privacyNotices.inForce(now);
  const checked = checkRegistration(form, { today: now, privacyNoticeVersion: notice.version });
  const claim = await checkClaimToken(deps, claimToken);
  if (!checked.ok || !claim.ok) {
    const problems = checked.ok ? [] : checked.problems;
    return { kind: 'refused', problems: claim.ok ? problems : [...problems, claimProblem(claim.code)] };
  }
  // Only forms that nothing is wrong with count: each costs a hash and keeps a username.
  await deps.limits.attempt('registration', { ip });
  const { recoveryAnswer, ...rest } = checked.registration;
  const recoveryAnswerHash = recoveryAnswer === null ? null : await hashSecret(recoveryAnswer);
  const id = newId('drf');
  const expiresAt = new Date(now.getTime() + DRAFT_MS);
  const begin = async (manager: EntityManager) => {
    const reserved = await deps.usernames.reserve(manager, usernameSuffix, now);
    await drafts.insert(manager, {
      id,
      username: reserved,
      registration: { form: rest, recoveryAnswerHash, claimedOrderId: claim.orderId },
      createdAt: now,
      expiresAt,
    });
    if (
      claim.orderId !== null &&
      !(await claims.take(manager, { orderId: claim.orderId, draftId: id, at: now }))
    )
      throw new ClaimSpent();
    return reserved;
  };
  try {
    return {
      kind: 'draft',
      id,
      username: await database.transact(begin),
      expiresAt,
      warnings: checked.warnings,
    };
  } catch (error) {
    if (!(error instanceof ClaimSpent)) throw error;
    return { kind: 'refused', problems: [claimProblem('CLAIM_TOKEN_USED')] };
  }
}

function claimProblem(code: ClaimProblemCode): ClaimProblem {
  return { field: 'claimToken', code };
}
