import { defineEvent, instant } from '@customer-area/shared/contract';
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

export const staffLoginDormant = defineEvent('staff.login-dormant', {
  description:
    'A login of a member of staff was not used for a long time and will be disabled. About the login.',
  payload: member.extend({ disabledFrom: instant }),
  log: null,
  letter: {
    to: 'login',
    subject: { it: 'La tua login sta per essere disabilitata', en: 'Your login is about to be disabled' },
    body: {
      it: 'la tua login {username} non viene usata da tempo. Dal {disabledFrom, date, day} sarà disabilitata per sempre: per conservarla, accedi prima di allora.',
      en: 'your login {username} has not been used for a long time. From {disabledFrom, date, day} on it is disabled for good: sign in before then to keep it.',
    },
  },
});

export const staffPermissionsChanged = defineEvent('staff.permissions-changed', {
  description: 'A member of staff may do other things than before. About the login.',
  payload: member,
  log: null,
});
