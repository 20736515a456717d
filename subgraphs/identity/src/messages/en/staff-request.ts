import type { staffRequest as italian } from '../it/staff-request';

/** Why a request for a second member of staff is not decided. */
export const staffRequest: Readonly<Record<keyof typeof italian, string>> = {
  'staff-request.OWN_REQUEST': 'You asked for it: another member of staff has to decide.',
  'staff-request.LOGIN_TOO_NEW': 'Only a login that was there before the request was made can approve it.',
  'staff-request.PERMISSIONS_TOO_NEW':
    'Only a login that had its permissions before the request was made can approve it.',
  'staff-request.LOGIN_OF_ASKER':
    'Whoever made this login or set its permissions asked for it: another member of staff has to approve.',
  'staff-request.ASKER_IS_OWN_LOGIN':
    'The login that asked was made by whoever approves now: another member of staff has to approve.',
  'staff-request.ALREADY_DECIDED': 'This request has been decided already.',
  'staff-request.EXPIRED': 'This request has expired: it has to be made again.',
};
