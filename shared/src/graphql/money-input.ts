import { Field, InputType, Int } from 'type-graphql';
import { badInput, faultText } from '../errors';
import type { Cents } from '../money';

/** The one currency of the catalogue, of invoices and of limits. */
const CURRENCY = 'EUR';

@InputType({ description: 'An amount of money in integer cents.' })
export class MoneyInput implements Cents {
  @Field(() => Int, { description: 'Cents.' })
  amount!: number;
  @Field(() => String, {
    defaultValue: CURRENCY,
    description: 'ISO 4217: EUR and no other, BAD_USER_INPUT otherwise.',
  })
  currency!: string;
}

/** The cents of an amount in euro; the caller's fault in any other currency. */
export function euroCents(field: string, { amount, currency }: MoneyInput): number {
  if (currency !== CURRENCY)
    throw badInput(`${field}.currency`, faultText('input.currency', { currency: CURRENCY }));
  return amount;
}
