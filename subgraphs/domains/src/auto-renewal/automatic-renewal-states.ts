import type { Transitions } from '@customer-area/shared/transitions';

/** What is stored of how far the renewal of a period is. */
export type AutomaticRenewalState = 'CHARGING' | 'WAITING' | 'PAID' | 'FAILED';

export const transitions: Transitions<AutomaticRenewalState> = {
  CHARGING: [
    'PAID', // billing has charged a method
    'WAITING', // every method was refused for now, and another moment is left
    'FAILED', // nothing more is tried, or the expiry has come and billing has told nothing
  ],
  WAITING: [
    'CHARGING', // the next moment has come
    'FAILED', // the expiry has come before it
  ],
  PAID: [],
  FAILED: [
    'WAITING', // its holder has chosen methods, years or a limit anew, and a moment is left
    'PAID', // the provider told late that it was charged
  ],
};
