import { AtMost, DateTime } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { MOST_DOMAINS, OwnerChangeOccasion, OwnerChangeRefused } from '../owner-changes';
import type { ShownConfirmation } from './owner-confirmation.loader';
import type { ToConfirm } from './read-confirmation';

@ObjectType({
  simpleResolvers: true,
  description:
    'A registrant of the domains of a change of owner that confirms it by the link of a letter. The address in full is that of the registrant.',
})
export class RegistrantConfirmation {
  @Field(() => ID, { description: 'The registrant, e.g. rgt_01jd….' })
  registrantId!: string;
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The domains that the last letter named.' })
  names!: readonly string[];
  @Field(() => String, {
    nullable: true,
    description: 'First letter and host of the address that the last letter goes to, e.g. m…@example.it.',
  })
  address!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a letter was asked for last; null while none was.',
  })
  sentAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the registrant has confirmed.' })
  confirmedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why the registrant cannot be written to now: a code of OwnerChangeRefused, e.g. REGISTRANT_ADDRESS_NOT_CONFIRMED. Null when it can, or has confirmed.',
  })
  obstacle!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What whoever holds the link of a letter to a registrant is asked to confirm.',
})
export class OwnerChangeToConfirm {
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: readonly string[];
  @Field(() => String, {
    description: 'Who is to have them: first letter and host of the address that was invited.',
  })
  newOwner!: string;
  @Field(() => OwnerChangeOccasion, { description: 'Why the domains get another owner.' })
  occasion!: OwnerChangeOccasion;
  @Field(() => Boolean, { description: 'Whether the lock against transfers after it was declined.' })
  withoutLock!: boolean;
  @Field(() => DateTime, { description: 'Until when it can be confirmed; the change is over then.' })
  deadline!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed; null while it was not.' })
  confirmedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A registrant has confirmed a change of owner.' })
export class OwnerChangeConfirmed {
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: readonly string[];
  @Field(() => DateTime, { description: 'When: the first time, where the link was used again.' })
  confirmedAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'Letters to registrants were sent again.' })
export class ConfirmationsSent {
  @AtMost(MOST_DOMAINS)
  @Field(() => [RegistrantConfirmation], { description: 'Every registrant of the domains.' })
  confirmations!: RegistrantConfirmation[];
}

export const ConfirmByLinkResult = createUnionType({
  name: 'ConfirmByLinkResult',
  description: 'That it was confirmed, or why it was not.',
  types: () => [OwnerChangeConfirmed, OwnerChangeRefused] as const,
});

export const ResendConfirmationResult = createUnionType({
  name: 'ResendConfirmationResult',
  description: 'Whom letters went to, or why none has.',
  types: () => [ConfirmationsSent, OwnerChangeRefused] as const,
});

export function toRegistrantConfirmation({ row, obstacle }: ShownConfirmation): RegistrantConfirmation {
  const { registrantId, names, address, sentAt, confirmedAt } = row;
  const shown = { registrantId, names: names ?? [], address, sentAt, confirmedAt, obstacle };
  return Object.assign(new RegistrantConfirmation(), shown);
}

export function toOwnerChangeToConfirm(asked: ToConfirm): OwnerChangeToConfirm {
  const occasion = OwnerChangeOccasion[asked.occasion];
  return Object.assign(new OwnerChangeToConfirm(), { ...asked, occasion });
}
