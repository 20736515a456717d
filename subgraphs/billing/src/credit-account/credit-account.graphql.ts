import { connectionType, DateTime, Money } from '@customer-area/shared/graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { CreditMovementKind, type CreditMovementRow } from '../credit';

@ObjectType({
  simpleResolvers: true,
  description:
    'Money of the profile that we hold: of lines that could not be delivered, paid too much or too late, or given by staff.',
})
export class CreditAccount {
  @Field(() => Money, { description: 'What can be spent now, the oldest first.' })
  available!: Money;
  @Field(() => Money, {
    description: 'What is set aside for payments under way; it goes back when they come to nothing.',
  })
  held!: Money;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'When the next of what is available expires, twelve months after it was given; null when there is none.',
  })
  nextExpiry!: Date | null;
  @Field(() => Money, { nullable: true, description: 'How much expires at nextExpiry.' })
  nextExpiring!: Money | null;
}

registerEnumType(CreditMovementKind, {
  name: 'CreditMovementKind',
  description: 'What changed the credit that can be spent.',
  valuesConfig: {
    GRANTED: { description: 'It was given.' },
    SPENT: { description: 'It paid an order, or a part of one.' },
    HELD: {
      description: 'It was set aside for a payment whose end is not known yet, or that came to nothing.',
    },
    RELEASED: {
      description: 'It came back from a payment that came to nothing, and expires when it would have.',
    },
    EXPIRED: { description: 'Its time was over.' },
    ADJUSTED: { description: 'Staff gave it or took it back; see `reason`.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One change of the credit that can be spent.' })
export class CreditMovement {
  profileId!: string;
  orderId!: string | null;
  invoiceId!: string | null;
  @Field(() => CreditMovementKind, { description: 'What it was.' })
  kind!: CreditMovementKind;
  @Field(() => Money, {
    description: 'Negative where there is less to spend. All together are what is available now.',
  })
  amount!: Money;
  @Field(() => DateTime, { description: 'When it was.' })
  at!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Of what was given or came back: until when it can be spent; the first part of it, if there are several.',
  })
  expiresAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why staff changed it; null where nobody did.' })
  reason!: string | null;
}

export const CreditMovementConnection = connectionType(
  CreditMovement,
  'CreditMovement',
  "A page of the changes of a profile's credit, newest first.",
);

export function toMovement(row: CreditMovementRow): CreditMovement {
  const { profileId, orderId, invoiceId, kind, at, expiresAt, reason, cents } = row;
  const amount = { amount: cents, currency: 'EUR' };
  const references = { profileId, orderId, invoiceId };
  return Object.assign(new CreditMovement(), { ...references, kind, at, expiresAt, reason, amount });
}
