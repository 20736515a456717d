import { unauthenticated } from '@customer-area/shared/errors';
import {
  AtMost,
  type ConnectionOf,
  Page,
  PageArguments,
  type ServiceContext,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import type { LoginViewer } from '@customer-area/shared/viewer';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { type AddFtpRuleDeps, addFtpRule } from './add-ftp-rule';
import { EFFECTIVE_WITHIN_SECONDS, MOST_RULES } from './ftp-rule';
import type { FtpRuleRow } from './ftp-rule.entity';
import {
  AddFtpRuleInput,
  AddFtpRuleResult,
  FtpAccess,
  FtpNotice,
  FtpPolicy,
  FtpRule,
  FtpRuleAdded,
  FtpRuleConnection,
  FtpRuleRemoved,
  toFtpNotice,
  toFtpRefusal,
  toFtpRule,
} from './ftp-rule.graphql';
import { removeFtpRule } from './remove-ftp-rule';

export interface FtpResolverDeps extends AddFtpRuleDeps {
  readonly otherLogins: 'OPEN' | 'CLOSED';
}

const MOST_NOTICES = 4;

@Resolver(() => FtpRuleAdded)
export class FtpResolver {
  constructor(private readonly deps: FtpResolverDeps) {}

  @Page()
  @Query(() => FtpRuleConnection, {
    description: 'From where the logins of the profile may use FTP, newest first.',
  })
  async ftpRules(
    @Args() args: PageArguments,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<ConnectionOf<FtpRule>> {
    const { database, clock, ftpRules } = this.deps;
    const profileId = profileOf(viewer);
    const now = clock.now();
    const page = await ftpRules.page(database, profileId, wantedPage(args));
    return toConnection(
      page,
      (row) => toFtpRule(row, now),
      () => ftpRules.count(database, profileId),
    );
  }

  @Query(() => FtpPolicy, { description: 'How FTP access is decided, and how it stands for the own login.' })
  async ftpPolicy(@Ctx() { viewer }: ServiceContext): Promise<FtpPolicy> {
    const { database, clock, ftpRules, otherLogins } = this.deps;
    const { loginId, ip, locale } = inPerson(viewer);
    const rules = await ftpRules.ofLogin(database.read, { profileId: profileOf(viewer), loginId });
    const nextRuleClosesOthers = rules.length === 0 && otherLogins === 'OPEN';
    return Object.assign(new FtpPolicy(), {
      withoutRules: FtpAccess[otherLogins],
      access: this.accessOf(rules, clock.now()),
      nextRuleClosesOthers,
      explanation: messages.text(
        locale,
        nextRuleClosesOthers ? 'ftpPolicy.firstRule' : 'ftpPolicy.furtherRule',
      ),
      mostRules: MOST_RULES,
      effectiveWithinSeconds: EFFECTIVE_WITHIN_SECONDS,
      ownAddress: ip,
    });
  }

  @Mutation(() => AddFtpRuleResult, {
    description:
      'Lets the own login use FTP from an address or a range. The same range again changes the note and the end of the rule there is. FORBIDDEN to delegates, who have no FTP login here.',
  })
  async addFtpRule(
    @Arg('input', () => AddFtpRuleInput, { description: 'The range, and how long it holds.' })
    input: AddFtpRuleInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof AddFtpRuleResult> {
    const { loginId, ip, locale } = inPerson(viewer);
    const outcome = await addFtpRule(this.deps, {
      profileId: profileOf(viewer),
      loginId,
      cidr: input.cidr,
      note: input.note,
      expiresAt: input.expiresAt,
      closesOtherAddresses: this.deps.otherLogins === 'CLOSED' || input.closesOtherAddresses === true,
      callerIp: ip,
    });
    if (outcome.kind === 'refused') return toFtpRefusal(outcome.code, locale);
    return Object.assign(new FtpRuleAdded(), {
      rule: toFtpRule(outcome.rule, this.deps.clock.now()),
      notices: outcome.notices.map((code) => toFtpNotice(code, locale)),
    });
  }

  @AtMost(MOST_NOTICES)
  @FieldResolver(() => [FtpNotice], { description: 'What to mind about it.' })
  notices(@Root() added: FtpRuleAdded): FtpNotice[] {
    return added.notices;
  }

  @Mutation(() => FtpRuleRemoved, {
    description: 'Takes a rule of the profile away. With the last rule of a login its restriction ends.',
  })
  async removeFtpRule(
    @Arg('ftpRuleId', () => ID, { description: 'One of ftpRules; NOT_FOUND for any other.' })
    ftpRuleId: string,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<FtpRuleRemoved> {
    const { rule, left } = await removeFtpRule(this.deps, profileOf(viewer), ftpRuleId);
    const now = this.deps.clock.now();
    return Object.assign(new FtpRuleRemoved(), {
      rule: toFtpRule(rule, now),
      access: this.accessOf(left, now),
    });
  }

  private accessOf(rules: readonly FtpRuleRow[], now: Date): FtpAccess {
    if (rules.length === 0) return FtpAccess[this.deps.otherLogins];
    return rules.some(({ expiresAt }) => expiresAt === null || expiresAt > now)
      ? FtpAccess.LISTED
      : FtpAccess.CLOSED;
  }
}

/** The permission map lets nobody else come here. */
function inPerson(viewer: ServiceContext['viewer']): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
