import { withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { letterResendCodes } from '../../../contract';
import type { LetterRecord } from './sent-letter.store';

export enum LetterDelivery {
  WAITING = 'WAITING',
  SENT = 'SENT',
  BOUNCED = 'BOUNCED',
}
registerEnumType(LetterDelivery, {
  name: 'LetterDelivery',
  description: 'What became of a letter.',
  valuesConfig: {
    WAITING: { description: 'It has not left yet.' },
    SENT: { description: 'A mail server has taken it.' },
    BOUNCED: { description: 'A mail server has said that nobody has the address.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A letter to a customer, without its words.' })
export class SentLetter {
  @Field(() => ID, { description: 'e.g. ltr_01jd….' })
  letterId!: string;
  @Field(() => String, { description: 'What it is about, e.g. login.created.' })
  kind!: string;
  @Field(() => String, { description: 'Its subject line; empty once the profile was erased.' })
  subject!: string;
  @Field(() => String, { description: 'The address it is for; empty once the profile was erased.' })
  recipient!: string;
  @Field(() => LetterDelivery, { description: 'What became of it.' })
  delivery!: LetterDelivery;
  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it left; null before.' })
  sentAt!: Date | null;
}

export const SentLetterConnection = connectionType(
  SentLetter,
  'SentLetter',
  'A page of letters to a customer, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing is sent.', 'LetterResendRefused', letterResendCodes),
})
export class LetterResendRefused extends Refusal {}

export const ResendLetterResult = createUnionType({
  name: 'ResendLetterResult',
  description: 'The letter that is on its way, or why nothing is sent.',
  types: () => [SentLetter, LetterResendRefused] as const,
});

export function toSentLetter(row: LetterRecord): SentLetter {
  const { id, kind, subject, recipient, writtenAt, sentAt, bouncedAt } = row;
  return Object.assign(new SentLetter(), {
    letterId: id,
    kind,
    subject,
    recipient,
    delivery:
      bouncedAt !== null
        ? LetterDelivery.BOUNCED
        : sentAt !== null
          ? LetterDelivery.SENT
          : LetterDelivery.WAITING,
    createdAt: writtenAt,
    sentAt,
  });
}
