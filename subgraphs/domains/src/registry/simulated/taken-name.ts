import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import { authDigestOf } from './auth-code';
import { behaviourOf } from './reserved-names';
import { newName, type StoredName } from './stored-name';

/** The registrar that has the names of others. */
export const OTHER_REGISTRAR = 'OTHER-REG';
/** With it, a name of somebody else can be transferred to us. */
export const TAKEN_AUTH_CODE = 'taken-auth-code';

/** Begins the names of others that are locked, or too young, to be transferred. The rest are half a year old, neither just before nor just after an expiry. */
const LOCKED = 'taken-locked-';
const YOUNG = 'taken-young-';

/** A name that is somebody else's from the start; null when it is not reserved for that. */
export function takenName(name: string, now: Date): StoredName | null {
  if (behaviourOf(name) !== 'TAKEN') return null;
  const createdAt = addDays(now, name.startsWith(YOUNG) ? -10 : -180);
  const term = { createdAt, expiresAt: addYears(createdAt, 1) };
  return {
    ...newName(name, OTHER_REGISTRAR, term),
    nameServers: ['ns1.example.net', 'ns2.example.net'],
    authDigest: authDigestOf(TAKEN_AUTH_CODE),
    clientStatuses: name.startsWith(LOCKED) ? ['clientTransferProhibited'] : [],
  };
}
