import { badInput, faultText, unauthenticated } from '@customer-area/shared/errors';
import { AtMost, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { OwnerChangeCase, OwnerChangeStatus, toOwnerChangeRefusal } from '../owner-changes';
import type { LinkAttempts } from '../verification';
import { type DecideObjectionDeps, decideObjection } from './decide-objection';
import { type ObjectByLinkDeps, objectByLink, readObjection } from './object-by-link';
import {
  DecideOwnerObjectionInput,
  DecideOwnerObjectionResult,
  ObjectByLinkResult,
  OwnerChangeObjected,
  OwnerChangeToObject,
  OwnerObjection,
  OwnerObjectionDecided,
  toOwnerChangeToObject,
  toOwnerObjection,
} from './owner-objection.graphql';

export type OwnerObjectionResolverDeps = ObjectByLinkDeps &
  DecideObjectionDeps & { readonly linkAttempts: LinkAttempts };

const LONGEST_TOKEN = 100;
const TOKEN = 'The secret in the mailed link.';
/** Of 20 domains: an address of each registrant, some former ones, and that of the profile. */
const MOST_OBJECTIONS = 100;

@Resolver(() => OwnerChangeCase)
export class OwnerObjectionResolver {
  constructor(private readonly deps: OwnerObjectionResolverDeps) {}

  @Query(() => OwnerChangeToObject, {
    nullable: true,
    description:
      'What the link of a letter lets its reader object to, without signing in; null for a link that leads nowhere, or comes too late. RATE_LIMITED after many tries.',
  })
  async ownerChangeToObject(
    @Arg('token', () => String, { description: TOKEN }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<OwnerChangeToObject | null> {
    await this.deps.linkAttempts.count(viewer.ip);
    const found = await readObjection(this.deps, checked(token));
    return found === null ? null : toOwnerChangeToObject(found);
  }

  @Mutation(() => ObjectByLinkResult, {
    description:
      'Somebody who reads an address of the owner says, without signing in, that the owner has not died: the change of owner is OBJECTED until staff have looked at it. Until the registry is told. Twice is once. RATE_LIMITED after many tries.',
  })
  async objectToOwnerChange(
    @Arg('token', () => String, { description: TOKEN }) token: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ObjectByLinkResult> {
    await this.deps.linkAttempts.count(viewer.ip);
    const outcome = await objectByLink(this.deps, viewer, checked(token));
    if (outcome.kind === 'refused') return toOwnerChangeRefusal(outcome, viewer.locale);
    const { names, at: objectedAt } = outcome;
    return Object.assign(new OwnerChangeObjected(), { names, objectedAt });
  }

  @ForStaff()
  @Mutation(() => DecideOwnerObjectionResult, {
    description:
      'Staff: decides about the objections to a change of owner, once: it is over, or goes on where it stood. NOT_FOUND for an absent change of owner.',
  })
  async decideOwnerObjection(
    @Arg('input', () => DecideOwnerObjectionInput, { description: 'The decision.' })
    { ownerChangeId, uphold, reason }: DecideOwnerObjectionInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof DecideOwnerObjectionResult> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const decision = { ownerChangeId: String(ownerChangeId), uphold, reason };
    const outcome = await decideObjection(this.deps, viewer.loginId, decision);
    if (outcome.kind === 'refused') return toOwnerChangeRefusal(outcome, viewer.locale);
    const status = OwnerChangeStatus[outcome.state];
    return Object.assign(new OwnerObjectionDecided(), { ownerChangeId: decision.ownerChangeId, status });
  }

  @AtMost(MOST_OBJECTIONS)
  @FieldResolver(() => [OwnerObjection], {
    description:
      'Staff: the addresses from which the change can be objected to, and was; none but for HEIRS.',
  })
  async objections(@Root() { ownerChangeId }: OwnerChangeCase): Promise<OwnerObjection[]> {
    const { database, ownerChanges, ownerObjections } = this.deps;
    const change = await ownerChanges.findAny(database.read, ownerChangeId);
    if (change === null) return [];
    const rows = await ownerObjections.ofCase(database.read, { ownerChangeId, profileId: change.profileId });
    return rows.slice(0, MOST_OBJECTIONS).map(toOwnerObjection);
  }
}

function checked(token: string): string {
  if (token.length > LONGEST_TOKEN) throw badInput('token', faultText('input.invalid'));
  return token;
}
