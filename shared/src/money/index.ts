import Decimal from 'decimal.js';

/** An amount in integer cents. There is one currency per amount and no float anywhere near it. */
export interface Cents {
  /** Integer cents; negative only on credit notes. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Largest amount a GraphQL Int can carry. */
export const MAX_CENTS = 2_147_483_647;

/** Euro cents; throws on anything that is not a safe integer, because such a value is a defect, never an input. */
export function euro(amount: number): Cents {
  if (!Number.isSafeInteger(amount) || Math.abs(amount) > MAX_CENTS)
    throw new RangeError(`not an amount in cents: ${amount}`);
  return { amount, currency: 'EUR' };
}

/** Sum of integer cents. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** `ratePercent` (as a decimal string, e.g. `22.00`) of `net` cents, rounded half up as Italian VAT law does for invoices. */
export function percentOf(net: number, ratePercent: string): number {
  return new Decimal(net)
    .times(ratePercent)
    .dividedBy(100)
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .toNumber();
}
