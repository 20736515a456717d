import type { recovery as italian } from '../it/recovery';

/** What recovery answers. */
export const recovery: Readonly<Record<keyof typeof italian, string>> = {
  'recovery.started':
    'If this belongs to a registration, we have mailed instructions to the address of its profile. The link can be used for 10 minutes.',
  'recovery.RECOVERY_NOT_VALID': 'The link is not valid or has expired: ask for a new one.',
  'recovery.RECOVERY_TOO_EARLY':
    'The e-mail address was changed lately: the link can be used from the moment that its letter names.',
  'recovery.RECOVERY_NOT_ACCEPTED': 'The answer or the code is not right.',
};
