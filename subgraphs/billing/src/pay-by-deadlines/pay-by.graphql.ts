import { DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { messages } from '../messages';
import { type Confidence, type Deadline, type DeadlineMeans, QUICK_MEANS } from './deadlines';

/** More than there are means and things that can happen. */
export const MOST_DEADLINES = 36;

export const PaymentMeans = {
  CARD: 'CARD',
  PAYPAL: 'PAYPAL',
  CREDIT: 'CREDIT',
  BANK_TRANSFER: 'BANK_TRANSFER',
  POSTAL_SLIP: 'POSTAL_SLIP',
  PRE_FILLED_SLIP: 'PRE_FILLED_SLIP',
} as const satisfies Record<DeadlineMeans, DeadlineMeans>;
registerEnumType(PaymentMeans, {
  name: 'PaymentMeans',
  description: 'How an order is paid.',
  valuesConfig: {
    CARD: { description: 'A credit or debit card, charged at once.' },
    PAYPAL: { description: 'A PayPal account, charged at once.' },
    CREDIT: { description: "The profile's credit, taken at once." },
    BANK_TRANSFER: { description: 'A transfer (bonifico); settles on TARGET days.' },
    POSTAL_SLIP: { description: 'A slip that is filled in by hand (bollettino); takes longest.' },
    PRE_FILLED_SLIP: { description: 'A slip that is printed with its 18-digit code (premarcato).' },
  },
});

export const PayByConfidence = {
  PROMISED: 'PROMISED',
  POSSIBLE: 'POSSIBLE',
  TOO_LATE: 'TOO_LATE',
} as const satisfies Record<Confidence, Confidence>;
registerEnumType(PayByConfidence, {
  name: 'PayByConfidence',
  description: 'How sure it is that money arrives in time.',
  valuesConfig: {
    PROMISED: { description: 'What is paid by then is in time, however long the means takes.' },
    POSSIBLE: { description: 'It is in time only when the means is as quick as it can be.' },
    TOO_LATE: { description: 'Not with this means any more.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'By when to pay with one means, so that something does not happen. Money that takes days is waited for once it is announced.',
})
export class PayByDeadline {
  @Field(() => PaymentMeans, { description: 'The means.' })
  means!: DeadlineMeans;
  @Field(() => DateTime, {
    nullable: true,
    description: 'The last minute in which to pay; null when it is too late with this means.',
  })
  latest!: Date | null;
  @Field(() => PayByConfidence, { description: 'How sure that is.' })
  confidence!: Confidence;
  @Field(() => String, { description: 'How long the means takes, in Italian or English.' })
  because!: string;
  @Field(() => String, { description: 'What happens otherwise, in Italian or English.' })
  consequence!: string;
  @Field(() => DateTime, { description: 'When it happens.' })
  before!: Date;
}

export function toPayByDeadline(deadline: Deadline, locale: Locale): PayByDeadline {
  const { means, latest, confidence, days, boundary } = deadline;
  const { at: before, domainName, consequence } = boundary;
  return Object.assign(new PayByDeadline(), {
    ...{ means, latest, confidence, before },
    because: messages.text(locale, `payBy.${isQuick(means) ? 'AT_ONCE' : means}`, {
      confidence,
      shortest: days?.shortest ?? 0,
      longest: days?.longest ?? 0,
    }),
    consequence: domainName === null ? consequence : `${domainName}: ${consequence}`,
  });
}

const isQuick = (means: DeadlineMeans): means is (typeof QUICK_MEANS)[number] =>
  QUICK_MEANS.some((quick) => quick === means);
