import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { methodCodes } from '../../../contract';
import { endsSoon } from './method-end';
import type { RenewalsOfMethod } from './renewals-port';
import type { SavedMethodRow } from './saved-method.entity';

export enum SavedMeans {
  CARD = 'CARD',
  PAYPAL = 'PAYPAL',
}
registerEnumType(SavedMeans, {
  name: 'SavedPaymentMeans',
  description: 'What a kept method is.',
  valuesConfig: {
    CARD: { description: 'A credit or debit card.' },
    PAYPAL: { description: 'A PayPal account.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What a kept method is charged for without the customer.' })
export class PaymentMethodUse {
  /** The first hundred of them. */
  uses!: RenewalsOfMethod['domains'];
  @Field(() => Int, { description: 'How many domains are charged to it when they renew themselves.' })
  domainCount!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A card or account kept for later payments. Never its number.',
})
export class PaymentMethod {
  profileId!: string;
  @Field(() => ID, { description: 'e.g. met_01jd….' })
  id!: string;
  @Field(() => SavedMeans, { description: 'Card or PayPal account.' })
  means!: SavedMeans;
  @Field(() => String, { description: 'e.g. Visa.' })
  brand!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Last four digits of a card, e.g. 4242; null when there are none.',
  })
  lastFour!: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 12.' })
  expiryMonth!: number | null;
  @Field(() => Int, { nullable: true, description: 'Four digits, e.g. 2029; null when it does not expire.' })
  expiryYear!: number | null;
  @Field(() => Boolean, {
    description:
      'True within 60 days of its end, and afterwards. A letter is written 60 and 15 days before, if domains are charged to it.',
  })
  expiresSoon!: boolean;
  @Field(() => Boolean, {
    description: 'The one to propose first: what was chosen, else the newest.',
  })
  isDefault!: boolean;
  @Field(() => DateTime, { description: 'When it was saved.' })
  createdAt!: Date;
}

@InputType({ description: 'A card or an account to keep: exactly one of both, and the key of this attempt.' })
export class AddPaymentMethodInput {
  @Field(() => String, {
    nullable: true,
    description:
      "What the payment provider's form gave for a card; in the sandbox e.g. tok_ok or tok_requires_action.",
  })
  card!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What the payment provider's form gave for a PayPal account.",
  })
  payPal!: string | null;
  @Field(() => ID, {
    description:
      'Made by the client for this attempt. The same key again goes on with it; with another input it is a CONFLICT.',
  })
  idempotencyKey!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The bank or PayPal wants the customer to authenticate first. Afterwards `completePaymentMethod` keeps the method.',
})
export class SetupRequired {
  @Field(() => ID, { description: 'For `completePaymentMethod`, e.g. set_01jd….' })
  setupId!: string;
  @Field(() => String, {
    nullable: true,
    description: "For the provider's script in the page; null where the browser is sent to `redirectUrl`.",
  })
  clientSecret!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where to send the browser; null where the provider’s script leads the customer.',
  })
  redirectUrl!: string | null;
  @Field(() => DateTime, { description: 'Until when the customer can authenticate it.' })
  until!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The method is not kept.', 'PaymentMethodRefused', methodCodes),
})
export class PaymentMethodRefused extends Refusal {}

export const AddPaymentMethodResult = createUnionType({
  name: 'AddPaymentMethodResult',
  description: 'Kept now, to be authenticated by the customer, or refused.',
  types: () => [PaymentMethod, SetupRequired, PaymentMethodRefused] as const,
});

/** Kept methods as they are listed, the default first. */
export function toPaymentMethods(rows: readonly SavedMethodRow[], now: Date): PaymentMethod[] {
  return rows.map((row, place) => {
    const { profileId, id, brand, lastFour, expiryMonth, expiryYear, createdAt } = row;
    const means = row.means === 'CARD' ? SavedMeans.CARD : SavedMeans.PAYPAL;
    const facts = { profileId, id, means, brand, lastFour, expiryMonth, expiryYear, createdAt };
    return Object.assign(new PaymentMethod(), {
      ...facts,
      expiresSoon: endsSoon(row, now),
      isDefault: place === 0,
    });
  });
}
