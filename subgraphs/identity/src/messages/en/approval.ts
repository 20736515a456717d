import type { approval as italian } from '../it/approval';

/** Why a request is not decided, or nothing protected. */
export const approval: Readonly<Record<keyof typeof italian, string>> = {
  'approval.OWN_REQUEST':
    'Another login of the profile has to decide: this request is yours. You can withdraw it.',
  'approval.NOT_YOUR_REQUEST': 'Only the login that asked can withdraw it.',
  'approval.LOGIN_TOO_NEW': 'Only a login that was there before the request was made can approve it.',
  'approval.ALREADY_DECIDED': 'This request has been decided or withdrawn already.',
  'approval.EXPIRED': 'This request has expired: it has to be made again.',
  'protected-actions.TOO_FEW_LOGINS': 'A second login is needed: without one nobody could approve.',
};
