import type { login as italian } from '../it/login';

/** Why a login stays. */
export const login: Readonly<Record<keyof typeof italian, string>> = {
  'login.LAST_LOGIN': 'It is the only login of your profile that can be used: create another one first.',
  'login.LAST_APPROVER':
    'As long as acts are under dual approval two logins are needed: take the protection away first, or create another one.',
};
