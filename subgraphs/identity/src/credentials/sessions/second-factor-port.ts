import type { EntityManager } from 'typeorm';

/** What a login can show beside its password. */
export type SecondFactorMethod = 'TOTP' | 'RECOVERY_CODE' | 'PASSKEY';

/** An expression that is true or not, and the values of its places. */
export interface Question {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** What other slices ask about second factors: recovery, a renewed proof of who is there, limits that only some may raise. */
export interface SecondFactorCheck {
  /** Whether the login has one: an authenticator app or a passkey. */
  isOn(loginId: string, manager?: EntityManager): Promise<boolean>;
  /** What it can show beside its password; nothing when it has no second factor. */
  methodsOf(loginId: string, manager?: EntityManager): Promise<readonly SecondFactorMethod[]>;
  /** The same, and what another question is answered: in the one statement, for a sign-in has few to spare. */
  methodsAnd(
    manager: EntityManager,
    loginId: string,
    question: Question,
  ): Promise<{ readonly methods: readonly SecondFactorMethod[]; readonly answer: boolean }>;
  /**
   * Whether this is a code of the login: of its authenticator app, or a recovery code. A right one is used up. Wrong ones are
   * counted over all places where a code can be given: after five the second factor is locked for a quarter of an hour, and the
   * holder is told. Give a `manager` to make it part of a transaction that commits whatever the answer is.
   */
  accept(loginId: string, code: string, manager?: EntityManager): Promise<boolean>;
}
