import type { CodeOf } from '@customer-area/shared/contract';
import type { authCodeCodes, transferLockCodes } from '../../contract';
import type { TldPolicy } from '../names';
import { type DomainRow, statusOfRow } from '../portfolio';

export type TransferLockRefusal = CodeOf<typeof transferLockCodes>;
export type AuthCodeRefusal = CodeOf<typeof authCodeCodes>;

/** Why nothing about transfers can be done with a domain; null when something can. */
function standingRefusal(
  domain: DomainRow,
  now: Date,
): 'DOMAIN_NOT_REGISTERED' | 'DOMAIN_GONE' | 'NO_TRANSFER_OF_THIRD_LEVELS' | null {
  if (domain.parentId !== null) return 'NO_TRANSFER_OF_THIRD_LEVELS';
  switch (statusOfRow(domain, now)) {
    case 'WAITING_PAYMENT':
    case 'REGISTERING':
      return 'DOMAIN_NOT_REGISTERED';
    case 'REDEMPTION':
    case 'PENDING_DELETE':
    case 'TRANSFERRED':
    case 'DELETED':
      return 'DOMAIN_GONE';
    default:
      return null;
  }
}

/** Why a domain cannot be locked; null when it can. .it knows the lock for authorities alone. */
export function lockRefusal(domain: DomainRow, policy: TldPolicy, now: Date) {
  return standingRefusal(domain, now) ?? (policy.registry === 'it' ? 'NO_TRANSFER_LOCK' : null);
}

/** Why its code cannot be revealed; `lockedUntil` after a change of its registrant. Null for one that the profile has no more. */
export function revealRefusal(
  domain: DomainRow | null,
  { lockedUntil, isOwnerChanging }: { readonly lockedUntil: Date | null; readonly isOwnerChanging: boolean },
  now: Date,
) {
  if (domain === null) return 'DOMAIN_GONE';
  const standing = standingRefusal(domain, now);
  if (standing !== null) return standing;
  if (isOwnerChanging) return 'OWNER_CHANGING';
  return lockedUntil === null ? null : 'OWNER_CHANGED_LATELY';
}
