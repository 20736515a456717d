import { notFound } from '@customer-area/shared/errors';
import type { ConnectionOf, ServiceContext } from '@customer-area/shared/graphql';
import { Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { type CancelErasureDeps, cancelErasure } from './cancel-erasure';
import {
  ErasureRequest,
  ErasureRequestConnection,
  RequestErasureResult,
  toRefused,
  toRequest,
} from './erasure.graphql';
import { type RequestErasureDeps, requestErasure } from './request-erasure';

@Resolver()
export class ErasureResolver {
  constructor(private readonly deps: RequestErasureDeps & CancelErasureDeps) {}

  @Page()
  @Query(() => ErasureRequestConnection, {
    description: "Requests of the profile's logins for its erasure, newest first.",
  })
  async erasureRequests(
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<ErasureRequest>> {
    const profileId = profileOf(viewer);
    const { erasures } = this.deps;
    const page = await erasures.page(profileId, wantedPage(args));
    return toConnection(
      page,
      (row) => toRequest(row, viewer.locale),
      () => erasures.count(profileId),
    );
  }

  @Mutation(() => RequestErasureResult, {
    description:
      'Asks for the erasure of the profile with all its logins (GDPR article 17), fourteen days from now. What law makes us keep is named and kept. While one waits, that one is answered.',
  })
  async requestErasure(
    @Arg('renounceCredit', () => Boolean, {
      defaultValue: false,
      description: 'Unspent credit stands in the way unless it is renounced.',
    })
    renounceCredit: boolean,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof RequestErasureResult> {
    const profileId = profileOf(viewer);
    const loginId = viewer.kind === 'login' ? viewer.loginId : '';
    const requested = await requestErasure(this.deps, { profileId, loginId, renounceCredit });
    if (requested.kind === 'refused') return toRefused(requested.obstacles, viewer.locale);
    return this.find(requested.id, viewer);
  }

  @Mutation(() => ErasureRequest, {
    description:
      'Takes a request back while it waits. NOT_FOUND for any other, CONFLICT once it is being carried out.',
  })
  async cancelErasure(
    @Arg('erasureRequestId', () => ID, { description: 'One of your requests.' }) id: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ErasureRequest> {
    await cancelErasure(this.deps, { id, profileId: profileOf(viewer) });
    return this.find(id, viewer);
  }

  private async find(id: string, viewer: ServiceContext['viewer']): Promise<ErasureRequest> {
    const row = await this.deps.erasures.find(profileOf(viewer), id);
    if (row === null) throw notFound();
    return toRequest(row, viewer.locale);
  }
}
