import { addDays } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import { newSecret, secretHash } from '../secrets';
import { insertConfirmation } from './email-confirmation.store';

export interface IssueConfirmation {
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

const VALID_DAYS = 7;

/** A new one-time link that confirms an address; only its hash is stored. */
export async function issueConfirmation(
  { publicOrigin }: IssueConfirmation,
  manager: EntityManager,
  profile: { profileId: string; email: string },
  now: Date,
): Promise<string> {
  const token = newSecret();
  await insertConfirmation(manager, {
    tokenHash: secretHash(token),
    profileId: profile.profileId,
    email: profile.email,
    createdAt: now,
    expiresAt: addDays(now, VALID_DAYS),
  });
  return `${publicOrigin}/confirm-email?token=${token}`;
}
