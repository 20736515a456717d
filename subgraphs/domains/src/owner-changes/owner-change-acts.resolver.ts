import { badInput, faultText, unauthenticated } from '@customer-area/shared/errors';
import { targetToStore } from '@customer-area/shared/file-links';
import type { FileStorage } from '@customer-area/shared/file-storage';
import type { FileSeal } from '@customer-area/shared/files';
import { approvalRequired, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { acceptOwnerChange } from './accept-owner-change';
import { announceDocument } from './announce-document';
import { confirmOwnerChange } from './confirm-owner-change';
import { cancelOwnerChange } from './end-owner-change';
import { inviteNewOwner } from './invite-new-owner';
import { ownHalf } from './own-half';
import { INVITATION_DAYS, MOST_DOMAINS } from './owner-change';
import { toOwnerChange } from './owner-change.graphql';
import { SERVICE } from './owner-change.resolver';
import type { OwnerChangeDeps, RefusedOwnerChange } from './owner-change-deps';
import {
  AcceptOwnerChangeInput,
  InviteNewOwnerResult,
  OwnerChangeResult,
  OwnerChangeUpload,
  OwnerChangeUploadInput,
  OwnerChangeUploadResult,
  StartOwnerChangeInput,
  StartOwnerChangeResult,
  toOwnerChangeRefusal,
} from './owner-change-results.graphql';
import { startOwnerChange } from './start-owner-change';
import { withdrawDocument } from './withdraw-document';

const emailAddress = z.email().max(254);
const LONGEST_TOKEN = 100;
const CASE = 'A change of owner that your profile takes part in; NOT_FOUND for any other.';

@Resolver()
export class OwnerChangeActsResolver {
  constructor(
    private readonly deps: OwnerChangeDeps & { readonly storage: FileStorage },
    private readonly links: FileSeal,
  ) {}

  @Mutation(() => StartOwnerChangeResult, {
    description:
      'Begins to give domains to another owner: all of them or none, of registries with one procedure. Nothing changes before both sides have given what `checklist` says, our staff have accepted it, and the fee is paid. Once a domain is with its new owner, you cannot withdraw from what you have paid for it. Needs a sign-in of the last ten minutes, in person; waits for a second login where the profile has put CHANGE_OWNER under dual approval.',
  })
  async startOwnerChange(
    @Arg('domainIds', () => [ID], { description: `1 to ${MOST_DOMAINS} of your domains.` })
    domainIds: string[],
    @Arg('input', () => StartOwnerChangeInput, { description: 'How.' }) input: StartOwnerChangeInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof StartOwnerChangeResult> {
    if (domainIds.length < 1 || domainIds.length > MOST_DOMAINS)
      throw badInput('domainIds', faultText('input.entries', { least: 1, most: MOST_DOMAINS }));
    const email = input.newOwnerEmail;
    const outcome = await startOwnerChange(this.deps, inPerson(viewer), {
      domainIds: domainIds.map(String),
      occasion: input.occasion,
      newOwnerEmail: email === null ? null : addressIn('input.newOwnerEmail', email),
      withoutLock: input.withoutLock ?? false,
    });
    if (outcome.kind === 'waiting') return approvalRequired(outcome.approvalId, viewer.locale);
    if (outcome.kind === 'refused') return toOwnerChangeRefusal(outcome, viewer.locale);
    return toOwnerChange({ party: 'GIVER', row: outcome.change });
  }

  @Mutation(() => InviteNewOwnerResult, {
    description: `Invites somebody to become the owner, by a letter whose link works once, for ${INVITATION_DAYS} days. Again, the link before leads nowhere any more. Needs a sign-in of the last ten minutes, in person; an address that was not invited before waits for a second login where the profile has put CHANGE_OWNER under dual approval.`,
  })
  async inviteNewOwner(
    @Arg('ownerChangeId', () => ID, { description: 'One that your profile has begun.' })
    ownerChangeId: string,
    @Arg('email', () => String, { description: 'Where the letter goes to.' }) email: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof InviteNewOwnerResult> {
    const asked = { ownerChangeId: String(ownerChangeId), email: addressIn('email', email) };
    const outcome = await inviteNewOwner(this.deps, inPerson(viewer), asked);
    if (outcome.kind === 'waiting') return approvalRequired(outcome.approvalId, viewer.locale);
    return this.answer(viewer, asked.ownerChangeId, outcome);
  }

  @Mutation(() => OwnerChangeResult, {
    description:
      'Makes your profile the one that receives the domains, by the link of an invitation; the owner will be what the profile says now. Who has none registers first: the link stays good. Accepting is the confirmation of your side, where `checklist` asks for one. Needs a sign-in of the last ten minutes, in person.',
  })
  async acceptOwnerChange(
    @Arg('input', () => AcceptOwnerChangeInput, { description: 'The invitation.' })
    { token }: AcceptOwnerChangeInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof OwnerChangeResult> {
    if (token.length > LONGEST_TOKEN) throw badInput('input.token', faultText('input.invalid'));
    const outcome = await acceptOwnerChange(this.deps, inPerson(viewer), token);
    return this.answer(viewer, outcome.kind === 'accepted' ? outcome.ownerChangeId : '', outcome);
  }

  @Mutation(() => OwnerChangeResult, {
    description:
      'Says that your side wants the change, where `checklist` asks for a CONFIRMATION of it; a REGISTRANT_CONFIRMATION is given by the link of a letter, see `confirmOwnerChangeByLink`. Twice is once. Needs a sign-in of the last ten minutes, in person.',
  })
  async confirmOwnerChange(
    @Arg('ownerChangeId', () => ID, { description: CASE }) ownerChangeId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof OwnerChangeResult> {
    const id = String(ownerChangeId);
    return this.answer(viewer, id, await confirmOwnerChange(this.deps, inPerson(viewer), id));
  }

  @Mutation(() => OwnerChangeResult, {
    description:
      'Calls a change of owner off: whoever gives takes it back, whoever receives declines. Until the registry is told. Twice is once.',
  })
  async cancelOwnerChange(
    @Arg('ownerChangeId', () => ID, { description: CASE }) ownerChangeId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof OwnerChangeResult> {
    const id = String(ownerChangeId);
    return this.answer(viewer, id, await cancelOwnerChange(this.deps, inPerson(viewer), id));
  }

  @Mutation(() => OwnerChangeUploadResult, {
    description:
      'A link to send one document to: PDF, JPEG or PNG, up to 10 MB; up to five for an item. Our staff sees it once it was searched for harmful software. NOT_FOUND for a change of owner of others.',
  })
  async ownerChangeUpload(
    @Arg('input', () => OwnerChangeUploadInput, { description: 'The document.' })
    input: OwnerChangeUploadInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof OwnerChangeUploadResult> {
    const { loginId, sessionId } = inPerson(viewer);
    if (input.size < 1) throw badInput('input.size', faultText('input.invalid'));
    if (input.mediaType === '') throw badInput('input.mediaType', faultText('input.invalid'));
    const { ownerChangeId, item, fileName, mediaType, size } = input;
    const announced = await announceDocument(this.deps, {
      ...{ profileId: profileOf(viewer), loginId, ownerChangeId: String(ownerChangeId) },
      ...{ item, fileName, mediaType, size },
    });
    if (announced.kind === 'refused') return toOwnerChangeRefusal(announced, viewer.locale);
    const { id: documentId } = announced.row;
    const awaited = { service: SERVICE, fileId: documentId, maxBytes: size, mediaTypes: [mediaType] };
    const target = targetToStore(this.links, sessionId, awaited);
    return Object.assign(new OwnerChangeUpload(), { documentId, target });
  }

  @Mutation(() => OwnerChangeResult, {
    description:
      'Takes back a document of a change of owner, and deletes it; not once all has passed. Twice is once. NOT_FOUND for a document of others.',
  })
  async withdrawDocument(
    @Arg('documentId', () => ID, { description: 'One of `documents`, e.g. ocd_01jd….' }) documentId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof OwnerChangeResult> {
    const outcome = await withdrawDocument(this.deps, inPerson(viewer), String(documentId));
    return this.answer(viewer, outcome.kind === 'withdrawn' ? outcome.ownerChangeId : '', outcome);
  }

  /** The case as it is now, or why it is not as it was asked to be. */
  private async answer(
    viewer: Viewer,
    id: string,
    outcome: RefusedOwnerChange | { readonly kind: string },
  ): Promise<typeof OwnerChangeResult> {
    if ('code' in outcome) return toOwnerChangeRefusal(outcome, viewer.locale);
    const { ownerChanges, database } = this.deps;
    return toOwnerChange(await ownHalf(ownerChanges, database.read, profileOf(viewer), id));
  }
}

function addressIn(field: string, email: string): string {
  const checked = emailAddress.safeParse(email.trim());
  if (!checked.success) throw badInput(field, faultText('input.invalid'));
  return checked.data;
}

/** The permission map lets nobody else come here. */
function inPerson(viewer: Viewer): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
