import type { form as italian } from '../it/form';

/** Why a form as a whole is refused. */
export const form: Readonly<Record<keyof typeof italian, string>> = {
  'form.INVALID_INPUT': 'Some of the data are not valid: correct the fields listed.',
  'form.DRAFT_EXPIRED': 'The registration has expired: start again.',
  'form.DRAFT_ALREADY_COMPLETED': 'The registration was completed already: sign in with your username.',
  'form.DRAFT_SUPERSEDED': 'You began the registration again with the same order: complete the newer one.',
  'form.TOO_MANY_LOGINS': 'This profile already has the greatest number of logins.',
};
