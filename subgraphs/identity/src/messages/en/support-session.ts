import type { supportSession as italian } from '../it/support-session';

/** Why a support session is not begun or approved. */
export const supportSession: Readonly<Record<keyof typeof italian, string>> = {
  'supportSession.SUPPORT_SESSIONS_REFUSED': 'The customer allows no support sessions in the customer area.',
  'supportSession.PROFILE_BEING_ERASED': 'The data of this customer are being erased, or are already.',
  'supportSession.SUPPORT_SESSION_ENDED': 'The support session has ended.',
  'supportSession.NOTHING_TO_APPROVE': 'In this session our staff has asked for no more than reading.',
};
