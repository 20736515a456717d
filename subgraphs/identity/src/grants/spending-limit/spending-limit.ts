import { badInput, faultText } from '@customer-area/shared/errors';

/** The most that can be put into the hands of one key or delegate a month: a million euros. */
const HIGHEST_LIMIT_CENTS = 100_000_000;

/** A monthly limit in cents; BAD_USER_INPUT that names the field for any other number. */
export function spendingLimit(field: string, cents: number): number {
  if (cents < 0 || cents > HIGHEST_LIMIT_CENTS)
    throw badInput(field, faultText('input.between', { least: 0, most: HIGHEST_LIMIT_CENTS }));
  return cents;
}
