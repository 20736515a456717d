import { AtMost, DateTime } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { MOST_DOMAINS, OwnerChangeRefused, OwnerChangeStatus } from '../owner-changes';
import { masked } from '../verification';
import type { ToObject } from './object-by-link';
import type { OwnerObjectionRow } from './owner-objection.entity';

@ObjectType({
  simpleResolvers: true,
  description: 'What whoever holds the link of a letter to an address of the owner can object to.',
})
export class OwnerChangeToObject {
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: readonly string[];
  @Field(() => DateTime, { description: 'When the change of owner began.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was objected to from there; null while it was not.',
  })
  objectedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A change of owner is stopped until staff have looked at it.',
})
export class OwnerChangeObjected {
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: readonly string[];
  @Field(() => DateTime, { description: 'When: the first time, where the link was used again.' })
  objectedAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'An address of whoever gives domains to heirs, from which that can be stopped.',
})
export class OwnerObjection {
  @Field(() => String, {
    description: 'First letter and host of the address, e.g. m…@example.it; empty once it was deleted.',
  })
  address!: string;
  @Field(() => DateTime, { description: 'When a letter to it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When somebody objected from there.' })
  objectedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When staff found that it does not stand in the way.',
  })
  dismissedAt!: Date | null;
}

@InputType({ description: 'What staff decide about the objections to a change of owner.' })
export class DecideOwnerObjectionInput {
  @Field(() => ID, { description: 'The change of owner, e.g. ocg_01jd….' })
  ownerChangeId!: string;
  @Field(() => Boolean, { description: 'True: it is over. False: it goes on where it stood.' })
  uphold!: boolean;
  @Field(() => String, { description: 'Why; both parties read it. Up to 300 characters.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Staff have decided about the objections to a change of owner.',
})
export class OwnerObjectionDecided {
  @Field(() => ID, { description: 'The change of owner.' })
  ownerChangeId!: string;
  @Field(() => OwnerChangeStatus, { description: 'How it stands now.' })
  status!: OwnerChangeStatus;
}

export const ObjectByLinkResult = createUnionType({
  name: 'ObjectByLinkResult',
  description: 'That the change of owner is stopped, or why it is not.',
  types: () => [OwnerChangeObjected, OwnerChangeRefused] as const,
});

export const DecideOwnerObjectionResult = createUnionType({
  name: 'DecideOwnerObjectionResult',
  description: 'What was decided, or why nothing was.',
  types: () => [OwnerObjectionDecided, OwnerChangeRefused] as const,
});

export function toOwnerObjection({
  email,
  askedAt: createdAt,
  objectedAt,
  dismissedAt,
}: OwnerObjectionRow): OwnerObjection {
  const address = email === null ? '' : masked(email);
  return Object.assign(new OwnerObjection(), { address, createdAt, objectedAt, dismissedAt });
}

export function toOwnerChangeToObject({
  names,
  startedAt: createdAt,
  objectedAt,
}: ToObject): OwnerChangeToObject {
  return Object.assign(new OwnerChangeToObject(), { names, createdAt, objectedAt });
}
