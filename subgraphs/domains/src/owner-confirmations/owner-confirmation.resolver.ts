import { badInput, faultText } from '@customer-area/shared/errors';
import { AtMost, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  MOST_DOMAINS,
  OwnerChange,
  OwnerChangeResult,
  OwnerChangeRow,
  ownHalf,
  toOwnerChange,
  toOwnerChangeRefusal,
} from '../owner-changes';
import type { LinkAttempts } from '../verification';
import { type ConfirmByLinkDeps, confirmByLink } from './confirm-by-link';
import {
  ConfirmationsSent,
  ConfirmByLinkResult,
  OwnerChangeConfirmed,
  OwnerChangeToConfirm,
  RegistrantConfirmation,
  ResendConfirmationResult,
  toOwnerChangeToConfirm,
  toRegistrantConfirmation,
} from './owner-confirmation.graphql';
import type { OwnerConfirmationContext } from './owner-confirmation.loader';
import { readConfirmation } from './read-confirmation';
import { resendConfirmations, sendConfirmations } from './send-confirmations';

export type OwnerConfirmationResolverDeps = ConfirmByLinkDeps & { readonly linkAttempts: LinkAttempts };

const LONGEST_TOKEN = 100;
const TOKEN = 'The secret in the mailed link.';

@Resolver(() => OwnerChange)
export class OwnerConfirmationResolver {
  constructor(private readonly deps: OwnerConfirmationResolverDeps) {}

  @Query(() => OwnerChangeToConfirm, {
    nullable: true,
    description:
      'What the link of a letter to a registrant asks its reader to confirm, without signing in; null for a link that leads nowhere. RATE_LIMITED after many tries.',
  })
  async ownerChangeToConfirm(
    @Arg('token', () => String, { description: TOKEN }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<OwnerChangeToConfirm | null> {
    await this.deps.linkAttempts.count(viewer.ip);
    const asked = await readConfirmation(this.deps, checked(token));
    return asked === null ? null : toOwnerChangeToConfirm(asked);
  }

  @Mutation(() => ConfirmByLinkResult, {
    description:
      'A registrant confirms a change of owner by the link of the letter to its address, without signing in: whoever reads the mailbox, and nobody else. Twice is once. RATE_LIMITED after many tries.',
  })
  async confirmOwnerChangeByLink(
    @Arg('token', () => String, { description: TOKEN }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ConfirmByLinkResult> {
    await this.deps.linkAttempts.count(viewer.ip);
    const outcome = await confirmByLink(this.deps, viewer, checked(token));
    if (outcome.kind === 'refused') return toOwnerChangeRefusal(outcome, viewer.locale);
    const { names, at: confirmedAt } = outcome;
    return Object.assign(new OwnerChangeConfirmed(), { names, confirmedAt });
  }

  @Mutation(() => OwnerChangeResult, {
    description:
      'Sends another letter to each registrant of the domains that has not confirmed; the link of a letter before is not good any more. To the address that the registry has, ten minutes after the last one at the earliest, ten times. For whoever gives the domains.',
  })
  async sendOwnerChangeConfirmation(
    @Arg('ownerChangeId', () => ID, {
      description: 'A change of owner that your profile has begun; NOT_FOUND for any other.',
    })
    ownerChangeId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof OwnerChangeResult> {
    const [profileId, id] = [profileOf(viewer), String(ownerChangeId)];
    const outcome = await sendConfirmations(this.deps, profileId, id);
    if (outcome.kind === 'refused') return toOwnerChangeRefusal(outcome, viewer.locale);
    return toOwnerChange(await ownHalf(this.deps.ownerChanges, this.deps.database.read, profileId, id));
  }

  @ForStaff()
  @Mutation(() => ResendConfirmationResult, {
    description:
      'Staff: sends another letter to each registrant of the domains that has not confirmed, also after the tenth: to the address that the registry has, and to no other one. NOT_FOUND for an absent change of owner.',
  })
  async resendOwnerChangeConfirmation(
    @Arg('ownerChangeId', () => ID, { description: 'The change of owner.' }) ownerChangeId: string,
    @Arg('reason', () => String, {
      description: 'Why; the customer reads it in the audit log. Up to 200 characters.',
    })
    reason: string,
    @Ctx() { viewer, ownerConfirmations }: OwnerConfirmationContext,
  ): Promise<typeof ResendConfirmationResult> {
    const outcome = await resendConfirmations(this.deps, String(ownerChangeId), reason);
    if (outcome.kind === 'refused') return toOwnerChangeRefusal(outcome, viewer.locale);
    const shown = await ownerConfirmations.load(outcome.change);
    const confirmations = shown.map(toRegistrantConfirmation);
    return Object.assign(new ConfirmationsSent(), { confirmations });
  }

  @AtMost(MOST_DOMAINS)
  @FieldResolver(() => [RegistrantConfirmation], {
    description:
      'The registrants that confirm by letter, where `checklist` asks for a REGISTRANT_CONFIRMATION; none before somebody has accepted, and none for whoever receives the domains.',
  })
  async confirmations(
    @Root() { row }: OwnerChange,
    @Ctx() { ownerConfirmations }: OwnerConfirmationContext,
  ): Promise<RegistrantConfirmation[]> {
    if (!(row instanceof OwnerChangeRow)) return [];
    return (await ownerConfirmations.load(row)).map(toRegistrantConfirmation);
  }
}

function checked(token: string): string {
  if (token.length > LONGEST_TOKEN) throw badInput('token', faultText('input.invalid'));
  return token;
}
