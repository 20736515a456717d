import { addDays } from '@customer-area/shared/clock';
import { rateLimited } from '@customer-area/shared/errors';
import type { EntityManager } from 'typeorm';
import { newSecret, secretHash } from '../../secrets';
import type { EmailConfirmationStore } from './email-confirmation.store';

export interface IssueConfirmationDeps {
  readonly confirmations: EmailConfirmationStore;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

const VALID_DAYS = 7;
const MAX_PER_DAY = 5;

export type ConfirmationLimitDeps = Pick<IssueConfirmationDeps, 'confirmations'>;

/** RATE_LIMITED after five links a day: nobody's mailbox is filled from here. */
export async function refuseTooManyConfirmations(
  deps: ConfirmationLimitDeps,
  manager: EntityManager,
  profileId: string,
  now: Date,
): Promise<void> {
  const sent = await deps.confirmations.countSince(manager, profileId, addDays(now, -1));
  if (sent >= MAX_PER_DAY) throw rateLimited(24 * 60 * 60);
}

/** A new one-time link that confirms an address; only its hash is stored. */
export async function issueConfirmation(
  deps: IssueConfirmationDeps,
  manager: EntityManager,
  profile: { profileId: string; email: string },
  now: Date,
): Promise<string> {
  const token = newSecret();
  await deps.confirmations.insert(manager, {
    tokenHash: secretHash(token),
    profileId: profile.profileId,
    email: profile.email,
    createdAt: now,
    expiresAt: addDays(now, VALID_DAYS),
  });
  return `${deps.publicOrigin}/confirm-email?token=${token}`;
}
