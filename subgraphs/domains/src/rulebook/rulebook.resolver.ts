import { AtMost, DateTime, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CHANGEABLE } from './policy-fields';
import { type PutTldPolicyDeps, putTldPolicy } from './put-tld-policy';
import {
  PutTldPolicyInput,
  PutTldPolicyResult,
  TldPolicyChange,
  TldPolicyPut,
  toPutResult,
} from './put-tld-policy.graphql';
import { PublishedPolicy, toPublishedPolicy } from './tld-policy.graphql';

const AT = 'The moment; now when not given.';
const MOST_FIELDS = CHANGEABLE.length;

@Resolver(() => TldPolicyPut)
export class RulebookResolver {
  constructor(private readonly deps: PutTldPolicyDeps) {}

  @Query(() => PublishedPolicy, {
    nullable: true,
    description: 'The rules of an extension at a moment. Null when it is not sold then.',
  })
  tldPolicy(
    @Arg('tld', () => String, { description: 'The extension, with or without dot, e.g. it.' }) tld: string,
    @Arg('at', () => DateTime, { nullable: true, description: AT }) at: Date | null,
  ): PublishedPolicy | null {
    const { tldRules, clock } = this.deps;
    const policy = tldRules.policyFor(tld.replace(/^\./, '').toLowerCase(), at ?? clock.now());
    return policy === null ? null : toPublishedPolicy(policy, tldRules);
  }

  @AtMost(200)
  @Query(() => [PublishedPolicy], {
    description: 'The rules of all extensions that are sold at a moment, in alphabetical order.',
  })
  tldPolicies(
    @Arg('at', () => DateTime, { nullable: true, description: AT }) at: Date | null,
  ): PublishedPolicy[] {
    const { tldRules, clock } = this.deps;
    return tldRules
      .policiesAt(at ?? clock.now())
      .toSorted((a, b) => (a.tld < b.tld ? -1 : 1))
      .map((policy) => toPublishedPolicy(policy, tldRules));
  }

  @ForStaff()
  @Mutation(() => PutTldPolicyResult, {
    description:
      'Staff with DOMAINS_RULES only: rules of an extension from a later moment on. Rules in force are never changed.',
  })
  async putTldPolicy(
    @Arg('input', () => PutTldPolicyInput, { description: 'The rules.' }) input: PutTldPolicyInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof PutTldPolicyResult> {
    const outcome = await putTldPolicy(this.deps, input);
    return toPutResult(outcome, this.deps.tldRules, viewer.locale);
  }

  @AtMost(MOST_FIELDS)
  @FieldResolver(() => [TldPolicyChange], { description: 'Field by field; all of them for a new extension.' })
  changes(@Root() { changes }: TldPolicyPut): readonly TldPolicyChange[] {
    return changes;
  }
}
