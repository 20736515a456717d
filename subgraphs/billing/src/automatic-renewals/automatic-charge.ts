import type { PayloadOf } from '@customer-area/shared/contract';
import type { automaticRenewalAttempted } from '../../contract';

type Attempted = PayloadOf<typeof automaticRenewalAttempted>;

/** How an attempt ended. */
export type ChargeOutcome = Attempted['outcome'];

/** A kept method that was refused. */
export type MethodRefusal = Attempted['refusals'][number];

/** What is told of an attempt. */
export interface ChargeEnd {
  readonly outcome: ChargeOutcome;
  /** Null when no order was placed. */
  readonly orderId: string | null;
  readonly totalCents: number | null;
  readonly refusals: readonly MethodRefusal[];
  /** The order was paid and could not be carried out. */
  readonly orderFailed: boolean;
}

/** Whether nothing comes after it: only what nobody could tell is told again. */
export function isFinal(outcome: ChargeOutcome | null): boolean {
  return outcome !== null && outcome !== 'UNDECIDED';
}

/** How an attempt ended whose every method was refused: it helps to try again where one was not refused for good. */
export function outcomeOfRefusals(refusals: readonly MethodRefusal[]): ChargeOutcome {
  if (refusals.length === 0) return 'NO_METHOD';
  return refusals.every(({ hard }) => hard) ? 'DECLINED_HARD' : 'DECLINED_SOFT';
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOOKS_MS: readonly number[] = [MINUTE, 10 * MINUTE, 70 * MINUTE];

/** In how many milliseconds of business time an attempt is looked at again that nobody could decide so far, after `looks` looks. */
export function nextLook(looks: number): number {
  return LOOKS_MS[looks] ?? DAY;
}
