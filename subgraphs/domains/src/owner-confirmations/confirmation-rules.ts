import { addDays } from '@customer-area/shared/clock';
import type { OwnerChangeRefusal } from '../owner-changes';
import type { RegistrantRow } from '../registrants';
import type { OwnerConfirmationRow } from './owner-confirmation.entity';

/** Between two letters to a registrant. */
export const RESEND_MINUTES = 10;
/** Letters to a registrant about one case; further ones are for staff to send. */
export const MOST_LETTERS = 10;

export type AskedRegistrant = Pick<RegistrantRow, 'email' | 'emailFingerprint' | 'changedAt'>;

/**
 * Why a registrant is not written to. Whoever has a session can give a registrant another address, and confirm that one: it counts
 * once it has stood for some days, in which its holder reads of the change.
 */
export function addressObstacle(
  registrant: AskedRegistrant | null,
  {
    isConfirmed,
    addressDays,
    at,
  }: {
    readonly isConfirmed: boolean;
    readonly addressDays: number;
    readonly at: Date;
  },
): OwnerChangeRefusal | null {
  if (registrant === null || registrant.email === null || registrant.emailFingerprint === null)
    return 'REGISTRANT_ADDRESS_UNKNOWN';
  if (!isConfirmed) return 'REGISTRANT_ADDRESS_NOT_CONFIRMED';
  const { changedAt } = registrant;
  return changedAt !== null && addDays(changedAt, addressDays) > at
    ? 'REGISTRANT_ADDRESS_CHANGED_LATELY'
    : null;
}

/** Why no other letter is sent now. Staff may go beyond the number, and never faster. */
export function sendingObstacle(
  { letters, sentAt }: Pick<OwnerConfirmationRow, 'letters' | 'sentAt'>,
  { byStaff, at }: { readonly byStaff: boolean; readonly at: Date },
): OwnerChangeRefusal | null {
  if (sentAt !== null && sentAt.getTime() + RESEND_MINUTES * 60_000 > at.getTime())
    return 'CONFIRMATION_SENT_LATELY';
  return letters >= MOST_LETTERS && !byStaff ? 'TOO_MANY_CONFIRMATIONS' : null;
}
