import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

/** Facts about our own people are about no customer: they are in the event log and in nobody's audit log. */
const member = z.object({
  loginId: z.string(),
  username: z.string(),
  name: z.string(),
  permissions: z.array(z.string()),
});

export const staffLoginCreated = defineEvent('staff.login-created', {
  description: 'A login of a member of staff was made. About the login.',
  payload: member,
  log: null,
});

export const staffLoginInvited = defineEvent('staff.login-invited', {
  description: 'A member of staff was mailed a link to choose a password. About the login.',
  payload: member,
  log: null,
});

export const staffLoginActivated = defineEvent('staff.login-activated', {
  description: 'A member of staff has chosen a password with the mailed link. About the login.',
  payload: member,
  log: null,
  letter: {
    to: 'login',
    subject: { it: 'Password scelta', en: 'A password was chosen' },
    body: {
      it: 'per la tua login {username} è stata scelta una password con il link che ti abbiamo inviato. Le sessioni precedenti sono terminate.\n\nSe non sei stato tu, avvisa subito chi gestisce il personale.',
      en: 'a password was chosen for your login {username} with the link that we mailed. Earlier sessions have ended.\n\nIf this was not you, tell whoever manages staff now.',
    },
  },
});

export const staffLoginDisabled = defineEvent('staff.login-disabled', {
  description: 'A login of a member of staff was disabled for good. About the login.',
  payload: member,
  log: null,
});

export const staffPermissionsChanged = defineEvent('staff.permissions-changed', {
  description: 'A member of staff may do other things than before. About the login.',
  payload: member,
  log: null,
});
