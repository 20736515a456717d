import { unauthenticated } from '@customer-area/shared/errors';
import { linkToRead } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import {
  type ConnectionOf,
  ForStaff,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { wantedPage } from '@customer-area/shared/pagination';
import type { Viewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { isReadable } from './document-storage';
import { SERVICE } from './owner-change.resolver';
import type { LinkTo } from './owner-change-papers.graphql';
import {
  OwnerChangeCase,
  OwnerChangeCaseConnection,
  ReviewDocumentInput,
  toOwnerChangeCase,
} from './review.graphql';
import { reviewDocument } from './review-document';
import { listCases, readActedCase, readCase, type ShowCasesDeps } from './show-cases';

const REASON =
  'Why these data are looked at; the customers read it in their audit log. Up to 200 characters.';

@Resolver()
export class OwnerChangeReviewResolver {
  constructor(
    private readonly deps: ShowCasesDeps,
    private readonly links: FileSeal,
  ) {}

  @Page()
  @ForStaff()
  @Query(() => OwnerChangeCaseConnection, {
    description:
      'Staff: the changes of owner with documents that wait for a decision; the one that waits longest first.',
  })
  async ownerChangeQueue(
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<OwnerChangeCase>> {
    const page = await listCases(this.deps, reason, wantedPage(args));
    const linkTo = this.linkFor(viewer);
    const { ownerChangeLists, database } = this.deps;
    return toConnection(
      page,
      (one) => toOwnerChangeCase(one, linkTo),
      () => ownerChangeLists.countQueue(database.read),
    );
  }

  @ForStaff()
  @Query(() => OwnerChangeCase, {
    description: 'Staff: one change of owner with its documents. NOT_FOUND for an absent one.',
  })
  async ownerChangeCase(
    @Arg('ownerChangeId', () => ID, { description: 'The change of owner.' }) ownerChangeId: string,
    @Arg('reason', () => String, { description: REASON }) reason: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<OwnerChangeCase> {
    const found = await readCase(this.deps, String(ownerChangeId), reason);
    return toOwnerChangeCase(found, this.linkFor(viewer));
  }

  @ForStaff()
  @Mutation(() => OwnerChangeCase, {
    description:
      'Staff: accepts or refuses one document of a change of owner, once. When the last one is accepted the change goes on. CONFLICT when somebody else has decided, or it is not waited for any more.',
  })
  async reviewDocument(
    @Arg('input', () => ReviewDocumentInput, { description: 'The decision.' }) input: ReviewDocumentInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<OwnerChangeCase> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { documentId, ...decision } = input;
    const id = await reviewDocument(this.deps, viewer.loginId, {
      ...decision,
      documentId: String(documentId),
    });
    return toOwnerChangeCase(await readActedCase(this.deps, id), this.linkFor(viewer));
  }

  /** Links to documents, for this session only. */
  private linkFor(viewer: Viewer): LinkTo {
    return (document) => {
      const { id: fileId, fileName, mediaType, size } = document;
      if (!isReadable(document) || mediaType === null) return null;
      return linkToRead(this.links, viewer, { service: SERVICE, fileId, fileName, mediaType, size });
    };
  }
}
