import type { Clock } from '@customer-area/shared/clock';
import type { EntityManager } from 'typeorm';
import { type LetterStore, letterTexts, writeLetter } from '../../letters';
import { newSecret, secretHash } from '../../secrets';
import type { StaffRow, StaffStore } from './staff.store';
import { addresseeAmong } from './staff-addressee';

export interface InviteStaffDeps {
  readonly clock: Clock;
  readonly staff: StaffStore;
  readonly letters: LetterStore;
  /** Where links lead: the configured origin, never a Host header. */
  readonly publicOrigin: string;
}

const VALID_HOURS = 72;

/**
 * Mails a link with which a member of staff chooses a password; an earlier link cannot be used any more. Mailed and not answered:
 * whoever makes a login must not be able to use it. False without an address.
 */
export async function invite(
  { clock, staff, letters, publicOrigin }: InviteStaffDeps,
  manager: EntityManager,
  member: Pick<StaffRow, 'id' | 'username' | 'name' | 'email' | 'locale'>,
): Promise<boolean> {
  const to = addresseeAmong(member);
  if (to === null) return false;
  const token = newSecret();
  await staff.replaceActivation(manager, {
    loginId: member.id,
    tokenHash: secretHash(token),
    expiresAt: new Date(Date.now() + VALID_HOURS * 3_600_000),
  });
  await writeLetter(letters, manager, {
    kind: 'staff-invited',
    to,
    content: letterTexts.staffInvited({
      username: member.username,
      link: `${publicOrigin}/staff/activate?token=${token}`,
    }),
    at: clock.now(),
  });
  return true;
}
