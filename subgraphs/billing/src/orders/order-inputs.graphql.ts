import { Field, ID, InputType } from 'type-graphql';
import { OrderLineInput, type RequestedLine, withoutSecrets } from '../line-kinds';
import type { AcceptedTerms } from '../terms';

@InputType({ description: 'What to order. Prices are never sent: they come from the catalogue.' })
export class PlaceOrderInput {
  @Field(() => [OrderLineInput], {
    nullable: true,
    description:
      '1 to 20 lines; all are accepted or none. These, `planToken` or `quoteId`: BAD_USER_INPUT without exactly one of them.',
  })
  lines!: OrderLineInput[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The token of a `renewalPlan`: its renewals, up to 500, as one order. PLAN_EXPIRED or PLAN_CHANGED when it cannot be ordered as it was proposed.',
  })
  planToken!: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The id of a `quote`: its lines and its promo code, at the price it says. QUOTE_EXPIRED when its time is over or the profile has none such, QUOTE_CHANGED when something costs something else now.',
  })
  quoteId!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A discount code, not beside `quoteId`; PROMO_CODE_INVALID when there is none such, another code when it does not fit this order. RATE_LIMITED after 20 unknown ones in an hour.',
  })
  promoCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The version of `terms` that the customer has read and accepted; TERMS_CHANGED when another one is in force.',
  })
  termsVersion!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True when the customer asks for everything to be carried out at once, and acknowledges that the right of withdrawal ends when it has been. Not assumed when it is not given.',
  })
  immediateExecution!: boolean | null;
  @Field(() => ID, {
    description:
      'Made by the client for this order, best a UUID. The same key again gives the same order; with another input it is a CONFLICT. Without a sign-in at least 16 random characters, because the answer repeats the claim token.',
  })
  idempotencyKey!: string;
}

export function acceptedTerms({
  termsVersion,
  immediateExecution,
}: Pick<PlaceOrderInput, 'termsVersion' | 'immediateExecution'>): AcceptedTerms {
  return { version: termsVersion, immediateExecution: immediateExecution === true };
}

/** What a request is the same as another one by; what was not said is not in it. */
export function payloadOf(
  { promoCode, termsVersion, immediateExecution, quoteId }: PlaceOrderInput,
  lines: readonly RequestedLine[] | null,
): object {
  return { lines: lines && withoutSecrets(lines), promoCode, termsVersion, immediateExecution, quoteId };
}
