import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OwnerChangeOccasion } from './owner-change.graphql';
import type { OwnerChangeDeps } from './owner-change-deps';
import { OwnerChangeInvitation } from './owner-change-invitation.graphql';
import { readInvitation } from './read-invitation';

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
