import { badInput, unauthenticated } from '@customer-area/shared/errors';
import { linkToRead } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import { label } from '@customer-area/shared/free-text';
import type { ConnectionOf, ServiceContext } from '@customer-area/shared/graphql';
import { ForStaff, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { wantedPage } from '@customer-area/shared/pagination';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { messages } from '../../messages';
import { type AcceptRectificationDeps, acceptRectification } from './accept-rectification';
import { type ListCasesDeps, listCases } from './list-cases';
import { readCase } from './read-case';
import { readDecidedCase } from './read-decided-case';
import { rejectRectification } from './reject-rectification';
import {
  AcceptRectificationResult,
  type LinkTo,
  RectificationCase,
  RectificationCaseConnection,
  reviewRefused,
  toCase,
} from './review.graphql';

const REASON = 'Why these data are looked at; the customer reads it in the audit log. Up to 200 characters.';
const LONGEST_REJECTION = 500;

@Resolver()
export class RectificationReviewResolver {
  constructor(
    private readonly deps: ListCasesDeps & AcceptRectificationDeps & { readonly links: FileSeal },
  ) {}

  @Page()
  @ForStaff()
  @Query(() => RectificationCaseConnection, {
    description: 'Staff: the requests that wait for a decision, oldest first.',
  })
  async rectificationsToReview(
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<RectificationCase>> {
    const page = await listCases(this.deps, reason, wantedPage(args));
    const linkTo = this.linkFor(viewer);
    return toConnection(
      page,
      (one) => toCase(one, linkTo),
      () => this.deps.rectifications.countQueue(),
    );
  }

  @ForStaff()
  @Query(() => RectificationCase, {
    description: 'Staff: one request with its documents. NOT_FOUND for an absent one.',
  })
  async rectification(
    @Arg('id', () => ID, { description: 'Of the request.' }) id: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RectificationCase> {
    return toCase(await readCase(this.deps, id, reason), this.linkFor(viewer));
  }

  @ForStaff()
  @Mutation(() => AcceptRectificationResult, {
    description:
      'Staff: corrects the profile as it was asked for; not within seven days of a reset of a second factor of the profile. CONFLICT when somebody else has decided, or when it does not fit the profile any more.',
  })
  async acceptRectification(
    @Arg('rectificationId', () => ID, { description: 'The request.' }) id: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AcceptRectificationResult> {
    const refused = await acceptRectification(this.deps, id, loginOf(viewer).loginId);
    if (refused !== null) return reviewRefused(refused, viewer.locale);
    return toCase(await readDecidedCase(this.deps, id), this.linkFor(viewer));
  }

  @ForStaff()
  @Mutation(() => RectificationCase, {
    description: 'Staff: leaves the profile as it is. CONFLICT when somebody else has decided.',
  })
  async rejectRectification(
    @Arg('rectificationId', () => ID, { description: 'The request.' }) id: string,
    @Arg('reason', () => String, { description: 'For the customer, up to 500 characters.' }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<RectificationCase> {
    const why = label('reason', reason, LONGEST_REJECTION);
    if (why === null) throw badInput('reason', messages.localized('fault.whyRejected'));
    await rejectRectification(this.deps, id, loginOf(viewer).loginId, why);
    return toCase(await readDecidedCase(this.deps, id), this.linkFor(viewer));
  }

  /** Links to documents, for this session only. */
  private linkFor(viewer: Viewer): LinkTo {
    return ({ id: fileId, fileName, mediaType, size }) =>
      linkToRead(this.deps.links, viewer, { service: 'identity', fileId, fileName, mediaType, size });
  }
}

function loginOf(viewer: Viewer): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
