import { AtMost, DateTime, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { MOST_DOMAINS } from './owner-change';
import { OwnerChangeOccasion } from './owner-change.graphql';
import type { OwnerChangeDeps } from './owner-change-deps';
import { readInvitation } from './read-invitation';

@ObjectType({
  simpleResolvers: true,
  description: 'What whoever holds the link of an invitation is told before it accepts to become the owner.',
})
export class OwnerChangeInvitation {
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: string[];
  @Field(() => OwnerChangeOccasion, { description: 'Why the domains get another owner.' })
  occasion!: OwnerChangeOccasion;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;
  @Field(() => DateTime, { description: 'Until when all that both sides have to give has to be there.' })
  deadline!: Date;
}

@Resolver()
export class OwnerChangeInvitationResolver {
  constructor(private readonly deps: OwnerChangeDeps) {}

  @Query(() => OwnerChangeInvitation, {
    nullable: true,
    description:
      'An invitation to become the owner, by the secret in its link; null for one that leads nowhere.',
  })
  async ownerChangeInvitation(
    @Arg('token', () => String, { description: 'The secret in the mailed link.' }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<OwnerChangeInvitation | null> {
    const read = await readInvitation(this.deps, profileOf(viewer), token);
    if (read === null) return null;
    const { names, occasion, expiresAt, dueAt: deadline } = read;
    return Object.assign(new OwnerChangeInvitation(), {
      ...{ names, expiresAt, deadline },
      occasion: OwnerChangeOccasion[occasion],
    });
  }
}
