import { defineCodes } from '@customer-area/shared/contract';

const UNREGISTERED = {
  meaning: 'The domain is not registered yet.',
  remedy: 'Wait until its registration is done.',
  retry: 'LATER',
} as const;
const GONE = {
  meaning: 'The domain is deleted, was moved to another registrar, or is about to be deleted.',
  remedy: 'Recover it first, where its `recovery` says how.',
  retry: 'NEVER',
} as const;
const THIRD_LEVEL = {
  meaning: 'The domain is a third level: no registry has it.',
  remedy: 'Take the domain beneath which it stands, its `parent`.',
  retry: 'NEVER',
} as const;
const RESET = {
  meaning: 'The second factor of a login was reset by staff in the last 7 days.',
  remedy: 'Wait until they are over.',
  retry: 'LATER',
} as const;
const OWNER_CHANGING = {
  meaning: 'The registry is being told of another owner of the domain.',
  remedy: 'Wait until that is done: `operations` of the domain shows it.',
  retry: 'LATER',
} as const;
const OWNER_CHANGED = {
  meaning:
    'The name or e-mail of its registrant, or its owner, has changed lately: it cannot go to another registrar.',
  remedy: 'Wait until `transferLockedUntil` of the domain.',
  retry: 'LATER',
} as const;

/** Why the transfer lock of a domain stays as it is; as its action says beforehand. */
export const transferLockCodes = defineCodes('REFUSAL', {
  types: ['TransferLockRefused', 'ActionReason'],
  operations: ['setTransferLock'],
  codes: {
    DOMAIN_NOT_FOUND: {
      meaning: 'There is no such domain, or you do not reach it.',
      remedy: 'Read the list of domains again.',
      retry: 'CHANGED',
      types: ['TransferLockRefused'],
    },
    DOMAIN_NOT_REGISTERED: UNREGISTERED,
    DOMAIN_GONE: GONE,
    NO_TRANSFER_OF_THIRD_LEVELS: THIRD_LEVEL,
    NO_TRANSFER_LOCK: {
      meaning: 'The registry of the extension has no lock that its registrars set.',
      remedy: 'Keep the code secret: without it nobody transfers the domain.',
      retry: 'NEVER',
    },
    TRANSFER_UNDER_WAY: {
      meaning: 'The domain is being transferred to another registrar.',
      remedy: 'Reject the transfer first, with `rejectTransfer`.',
      retry: 'AFTERWARDS',
      types: ['TransferLockRefused'],
    },
    TRANSFER_LOCK_CHANGING: {
      meaning: 'The registry is being told the opposite at this moment.',
      remedy: 'Wait until that operation is over.',
      retry: 'LATER',
      types: ['TransferLockRefused'],
    },
    SECOND_FACTOR_RESET_LATELY: { ...RESET, types: ['TransferLockRefused'] },
    OWNER_CHANGED_LATELY: { ...OWNER_CHANGED, types: ['TransferLockRefused'] },
    OWNER_CHANGING: { ...OWNER_CHANGING, types: ['TransferLockRefused'] },
  },
});

/** Why the code of a domain is not revealed; as its action says beforehand. */
export const authCodeCodes = defineCodes('REFUSAL', {
  types: ['AuthCodeRefused', 'ActionReason'],
  operations: ['revealAuthCode'],
  codes: {
    DOMAIN_NOT_REGISTERED: UNREGISTERED,
    DOMAIN_GONE: GONE,
    NO_TRANSFER_OF_THIRD_LEVELS: THIRD_LEVEL,
    OWNER_CHANGED_LATELY: OWNER_CHANGED,
    OWNER_CHANGING,
    SECOND_FACTOR_RESET_LATELY: { ...RESET, types: ['AuthCodeRefused'] },
    REGISTRY_SILENT: {
      meaning: 'The registry does not answer.',
      remedy: 'Try again later; a code that was revealed before may have ended.',
      retry: 'LATER',
      types: ['AuthCodeRefused'],
    },
    CODE_REFUSED_BY_REGISTRY: {
      meaning: 'The registry does not take a new code, e.g. because the domain is being transferred.',
      remedy: 'See `registryStatuses` of the domain.',
      retry: 'AFTERWARDS',
      types: ['AuthCodeRefused'],
    },
  },
});
