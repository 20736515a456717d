import type { Terms } from '@customer-area/shared/contract';

/** What waits for a second member of staff, in words that follow "to". */
export const secondStaffTerms = {
  FLAG_CUSTOMER: { it: "contrassegnare l'anagrafica", en: 'flag the profile' },
  LIFT_FLAG: { it: "togliere un contrassegno dall'anagrafica", en: 'lift a flag of the profile' },
  RESET_SECOND_FACTOR: {
    it: 'azzerare la verifica in due passaggi di una login',
    en: 'reset the second factor of a login',
  },
  ADJUST_CREDIT: { it: 'correggere il credito', en: 'adjust the credit' },
  DROP_JOB: { it: 'rinunciare a un lavoro in sospeso', en: 'give up a piece of parked work' },
  HOLD_DISCLOSURE: { it: 'tenere riservata una comunicazione di dati', en: 'hold back a disclosure of data' },
  PROLONG_HOLD: {
    it: 'prolungare la riservatezza di una comunicazione di dati',
    en: 'prolong the hold of a disclosure of data',
  },
} as const satisfies Terms;

export type SecondStaffAct = keyof typeof secondStaffTerms;
export const SECOND_STAFF_ACTS = Object.keys(secondStaffTerms) as [SecondStaffAct, ...SecondStaffAct[]];
