import type { LocalizedText } from '@customer-area/shared/locale';

/** Why something about a member of staff is not done. */
export const staffRefusals = {
  OWN_LOGIN: {
    it: 'La propria login la può modificare solo un altro membro del personale.',
    en: 'Only another member of staff can do this to your own login.',
  },
  EMAIL_IN_USE: {
    it: 'Un membro del personale con questo indirizzo e-mail ha già una login.',
    en: 'A member of staff with this e-mail address has a login already.',
  },
  NO_ADDRESS: {
    it: 'Questa login non ha un indirizzo e-mail a cui scrivere.',
    en: 'This login has no e-mail address to write to.',
  },
  LOGIN_DISABLED: {
    it: 'Questa login è disabilitata.',
    en: 'This login is disabled.',
  },
} satisfies Record<string, LocalizedText>;

export type StaffRefusal = keyof typeof staffRefusals;
