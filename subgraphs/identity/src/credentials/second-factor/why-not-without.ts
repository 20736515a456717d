import type { LoginRow } from '../../account/logins';
import type { SecondFactorRefusal } from './refusals';

/** Why a login cannot be left without a second factor; null when it can. */
export function whyNotWithout(
  login: Pick<LoginRow, 'role' | 'passwordShort'>,
): Extract<SecondFactorRefusal, 'LAST_FACTOR' | 'PASSWORD_TOO_SHORT'> | null {
  if (login.role === 'staff') return 'LAST_FACTOR';
  return login.passwordShort ? 'PASSWORD_TOO_SHORT' : null;
}
