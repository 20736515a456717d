import { AtMost, DateTime, Money } from '@customer-area/shared/graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Recovery } from './recovery';

export enum RecoveryMeans {
  CARD = 'CARD',
  PAYPAL = 'PAYPAL',
  CREDIT = 'CREDIT',
  BANK_TRANSFER = 'BANK_TRANSFER',
  POSTAL_SLIP = 'POSTAL_SLIP',
  PRE_FILLED_SLIP = 'PRE_FILLED_SLIP',
}
registerEnumType(RecoveryMeans, {
  name: 'RecoveryMeans',
  description: 'By what the recovery of a domain can be paid.',
  valuesConfig: {
    CARD: { description: 'By card.' },
    PAYPAL: { description: 'By PayPal.' },
    CREDIT: { description: 'From the credit of the profile.' },
    BANK_TRANSFER: { description: 'By bank transfer.' },
    POSTAL_SLIP: { description: 'By postal slip.' },
    PRE_FILLED_SLIP: { description: 'By a slip that is printed with its code.' },
  },
});

export enum RecoveryBy {
  RENEWAL = 'RENEWAL',
  RESTORE = 'RESTORE',
}
registerEnumType(RecoveryBy, {
  name: 'RecoveryBy',
  description: 'What brings a domain back.',
  valuesConfig: {
    RENEWAL: { description: 'An ordinary renewal.' },
    RESTORE: { description: "The registry's restore, which costs more and can fail." },
  },
});

/** What a restore is paid by: it may be impossible, and money by card would have to be returned. */
const SLOW = [RecoveryMeans.BANK_TRANSFER, RecoveryMeans.POSTAL_SLIP, RecoveryMeans.PRE_FILLED_SLIP];
const ALL = Object.values(RecoveryMeans);

@ObjectType('DomainRecovery', {
  simpleResolvers: true,
  description: 'How a domain whose paid time is over can be saved.',
})
export class DomainRecovery {
  @Field(() => DateTime, { description: 'The last moment for it, on what is known today.' })
  until!: Date;
  @Field(() => RecoveryBy, { description: 'What brings it back.' })
  by!: RecoveryBy;
  @Field(() => Money, {
    nullable: true,
    description: 'For one year, without VAT. Null where the price is not known now.',
  })
  cost!: Money | null;
  @AtMost(ALL.length)
  @Field(() => [RecoveryMeans], { description: 'By what it can be paid.' })
  means!: RecoveryMeans[];
  @Field(() => Boolean, {
    description:
      'Whether it is certain that the domain comes back. Where it is not, the money of a failed one becomes credit.',
  })
  guaranteed!: boolean;
}

export function toRecovery({ until, by, guaranteed }: Recovery, cents: number | null): DomainRecovery {
  return Object.assign(new DomainRecovery(), {
    until,
    by: RecoveryBy[by],
    cost: cents === null ? null : { amount: cents, currency: 'EUR' },
    means: by === 'RESTORE' ? SLOW : ALL,
    guaranteed,
  });
}
