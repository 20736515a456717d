import type { Allowance } from '@customer-area/shared/rate-limits';

/** How often something may be tried. Numbers are of tries that did not succeed: a good one is given back. */
export interface Allowances {
  /** By whom or what it is about: a username, a login, an address that was typed. Known and unknown alike. */
  readonly subject?: Allowance;
  /** The same, but as one client address asks: strangers use up none of what the holder has at home. */
  readonly subjectFromAddress?: Allowance;
  /** From one client address (IPv4), or one network of a subscriber (IPv6 /64). */
  readonly address: Allowance;
  /** From everywhere together. Beyond it (a flood) nobody is refused for that alone, but each address has only `addressDuringFlood` tries left. */
  readonly everywhere: Allowance;
  /** Tries of one address in its window while there are more than `everywhere` allows. */
  readonly addressDuringFlood: number;
}

const MINUTE = 60;
const HOUR = 3_600;

/**
 * Far above what people do, far below what a guessing machine needs. The exact counters (five wrong passwords, five
 * tries of a recovery) are in the database; these keep a flood from reaching it, and spraying from paying off.
 */
export const ALLOWANCES = {
  /** Wrong passwords, in signIn and in reauthenticate. */
  password: {
    subject: { points: 50, seconds: 15 * MINUTE },
    address: { points: 120, seconds: MINUTE },
    everywhere: { points: 1_200, seconds: MINUTE },
    addressDuringFlood: 5,
  },
  /** Asking for a recovery letter; each counts, there is no wrong one. */
  recovery: {
    subjectFromAddress: { points: 5, seconds: HOUR },
    address: { points: 30, seconds: HOUR },
    everywhere: { points: 600, seconds: HOUR },
    addressDuringFlood: 3,
  },
  /** One-time codes and secret answers. */
  code: {
    address: { points: 60, seconds: 10 * MINUTE },
    everywhere: { points: 2_000, seconds: 10 * MINUTE },
    addressDuringFlood: 10,
  },
  /** Starting a registration; each counts, because each reserves a username. */
  registration: {
    address: { points: 300, seconds: HOUR },
    everywhere: { points: 5_000, seconds: HOUR },
    addressDuringFlood: 10,
  },
  /** Asking what a passkey has to sign; each counts, because each is kept. Sign-in pages ask when they are opened. */
  'passkey-question': {
    address: { points: 300, seconds: 10 * MINUTE },
    everywhere: { points: 5_000, seconds: 10 * MINUTE },
    addressDuringFlood: 20,
  },
  /** Choosing a password or a secret answer while signed in; each counts, because each costs a hash. */
  'new-secret': {
    subject: { points: 100, seconds: HOUR },
    address: { points: 300, seconds: HOUR },
    everywhere: { points: 3_000, seconds: HOUR },
    addressDuringFlood: 10,
  },
  /** Checking one's audit log, which reads all of it; each counts. */
  'log-verification': {
    subject: { points: 10, seconds: 10 * MINUTE },
    address: { points: 60, seconds: 10 * MINUTE },
    everywhere: { points: 1_000, seconds: 10 * MINUTE },
    addressDuringFlood: 2,
  },
} as const satisfies Record<string, Allowances>;

export type LimitedAct = keyof typeof ALLOWANCES;
