import { linkToRead } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import { AtMost, type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DomainContext } from '../portfolio';
import { isReadable } from './document-storage';
import { needOf } from './domain-need';
import { ownHalf } from './own-half';
import { MOST_DOCUMENTS, MOST_DOMAINS } from './owner-change';
import {
  halfOf,
  OwnerChange,
  OwnerChangeConnection,
  OwnerChangeDomain,
  OwnerChangeDomainStatus,
  OwnerChangeParty,
  OwnerChangePartyRole,
  OwnerChangeStatus,
  toOwnerChange,
} from './owner-change.graphql';
import type { OwnerChangeContext } from './owner-change.loader';
import type { OwnerChangeDeps } from './owner-change-deps';
import type { OwnerChangeListStore } from './owner-change-list.store';
import {
  OwnerChangeCheck,
  OwnerChangeDocument,
  toCheck,
  toOwnerChangeDocument,
} from './owner-change-papers.graphql';

/** The service that the file routes ask for documents. */
export const SERVICE = 'domains';
const MOST_CHECKS = 14;
/** Of one side: some for each item, and those that were withdrawn or replaced. */
const MOST_SHOWN = 20 * MOST_DOCUMENTS;

@Resolver(() => OwnerChange)
export class OwnerChangeResolver {
  constructor(
    private readonly deps: OwnerChangeDeps & { readonly ownerChangeLists: OwnerChangeListStore },
    private readonly links: FileSeal,
  ) {}

  @Query(() => OwnerChange, {
    description: 'A change of owner that your profile takes part in; NOT_FOUND for any other.',
  })
  async ownerChange(
    @Arg('id', () => ID, { description: 'E.g. ocg_01jd….' }) id: string,
    @Ctx() { viewer }: OwnerChangeContext,
  ): Promise<OwnerChange> {
    const { ownerChanges, database } = this.deps;
    return toOwnerChange(await ownHalf(ownerChanges, database.read, profileOf(viewer), String(id)));
  }

  @Page()
  @Query(() => OwnerChangeConnection, {
    description: 'The changes of owner that your profile takes part in, on either side, newest first.',
  })
  async ownerChanges(
    @Args() args: PageArguments,
    @Arg('status', () => OwnerChangeStatus, {
      nullable: true,
      description: 'Those that stand so; all, without it.',
    })
    status: OwnerChangeStatus | null,
    @Ctx() { viewer }: OwnerChangeContext,
  ): Promise<ConnectionOf<OwnerChange>> {
    const { ownerChangeLists, database } = this.deps;
    const profileId = profileOf(viewer);
    const page = await ownerChangeLists.page(database.read, profileId, status, wantedPage(args));
    return toConnection(
      page,
      (row) => toOwnerChange(halfOf(row)),
      () => ownerChangeLists.count(database.read, profileId, status),
    );
  }

  @AtMost(2)
  @FieldResolver(() => [OwnerChangeParty], { description: 'Both sides, the giver first.' })
  async parties(
    @Root() { row, side, id }: OwnerChange,
    @Ctx() { ownerChanges }: OwnerChangeContext,
  ): Promise<OwnerChangeParty[]> {
    const invitation = side === 'GIVER' ? (await ownerChanges.invitations.load(id)).at(-1) : undefined;
    const giver = Object.assign(new OwnerChangeParty(), {
      ...{ role: OwnerChangePartyRole.GIVER, isYours: side === 'GIVER', joinedAt: row.startedAt },
      ...{ invitedEmail: null, invitationExpiresAt: null },
    });
    const receiver = Object.assign(new OwnerChangeParty(), {
      ...{ role: OwnerChangePartyRole.RECEIVER, isYours: side === 'RECEIVER', joinedAt: row.acceptedAt },
      invitedEmail: invitation?.email ?? null,
      invitationExpiresAt:
        invitation === undefined || invitation.endedAt !== null ? null : invitation.expiresAt,
    });
    return [giver, receiver];
  }

  @AtMost(MOST_DOMAINS)
  @FieldResolver(() => [OwnerChangeDomain], { description: 'What becomes of each domain.' })
  async domains(
    @Root() { row, id, side }: OwnerChange,
    @Ctx() { ownerChanges, loaders }: OwnerChangeContext & DomainContext,
  ): Promise<OwnerChangeDomain[]> {
    const outcomes = await ownerChanges.domains.load(id);
    const now = this.deps.clock.now();
    const shown = row.domains.map(async ({ domainId, unicodeName }) => {
      const outcome = outcomes.find((one) => one.domainId === domainId);
      if (outcome === undefined) return [];
      const status = OwnerChangeDomainStatus[outcome.state];
      const isGiven = side === 'GIVER' && outcome.state === 'OPEN';
      const domain = isGiven ? await loaders.domain.load(domainId) : null;
      const need = domain === null ? null : needOf(domain, now);
      return [Object.assign(new OwnerChangeDomain(), { domainId, unicodeName, status, need })];
    });
    return (await Promise.all(shown)).flat();
  }

  @AtMost(MOST_CHECKS)
  @FieldResolver(() => [OwnerChangeCheck], {
    description:
      'What both sides have to give, and how it stands. That of the new owner is known once somebody has accepted.',
  })
  async checklist(
    @Root() { side, id }: OwnerChange,
    @Ctx() { ownerChanges }: OwnerChangeContext,
  ): Promise<OwnerChangeCheck[]> {
    return (await ownerChanges.checks.load(id)).map((row) => toCheck(row, row.party === side));
  }

  @AtMost(MOST_SHOWN)
  @FieldResolver(() => [OwnerChangeDocument], { description: 'The documents of your side, oldest first.' })
  async documents(
    @Root() { id }: OwnerChange,
    @Ctx() { viewer, ownerChanges }: OwnerChangeContext,
  ): Promise<OwnerChangeDocument[]> {
    const rows = (await ownerChanges.documents.load(id)).slice(-MOST_SHOWN);
    return rows.map((row) =>
      toOwnerChangeDocument(row, (document) => {
        const { id: fileId, fileName, mediaType, size } = document;
        if (!isReadable(document) || mediaType === null) return null;
        return linkToRead(this.links, viewer, { service: SERVICE, fileId, fileName, mediaType, size });
      }),
    );
  }
}
