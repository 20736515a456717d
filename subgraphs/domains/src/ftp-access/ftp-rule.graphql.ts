import { withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ftpNoticeCodes, ftpRefusalCodes } from '../../contract';
import { messages } from '../messages';
import { LoginStub } from '../portfolio';
import type { FtpNoticeCode, FtpRefusalCode } from './ftp-rule';
import type { FtpRuleRow } from './ftp-rule.entity';

export enum FtpAccess {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  LISTED = 'LISTED',
}
registerEnumType(FtpAccess, {
  name: 'FtpAccess',
  description: 'From where a login may use FTP.',
  valuesConfig: {
    OPEN: { description: 'From everywhere: it has no rules.' },
    CLOSED: { description: 'From nowhere: it has no rules, or the time of all of them is over.' },
    LISTED: { description: 'From the addresses of its rules only.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A range of addresses from which a login may use FTP.' })
export class FtpRule {
  /** Whose it is: for the type policy, not for the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'E.g. ftr_01jd….' })
  id!: string;
  @Field(() => LoginStub, { nullable: true, description: 'Whose FTP access it is about.' })
  login!: LoginStub;
  @Field(() => String, { description: 'In canonical form, e.g. 203.0.113.0/24, 2001:db8::/48.' })
  cidr!: string;
  @Field(() => String, { description: 'What the customer calls it; may be empty.' })
  note!: string;
  @Field(() => DateTime, { description: 'When it was added.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself; null for one without an end.',
  })
  expiresAt!: Date | null;
  @Field(() => Boolean, {
    description: 'Whether it lets anybody in now. One whose time is over still shuts other addresses out.',
  })
  inForce!: boolean;
}

export const FtpRuleConnection = connectionType(
  FtpRule,
  'FtpRule',
  'The FTP rules of all logins of the profile, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  description: 'How FTP access is decided, and how it stands for the own login.',
})
export class FtpPolicy {
  @Field(() => FtpAccess, {
    description: 'What holds for a login without rules, in this installation: OPEN or CLOSED.',
  })
  withoutRules!: FtpAccess;
  @Field(() => FtpAccess, { description: 'What holds for the own login now.' })
  access!: FtpAccess;
  @Field(() => Boolean, { description: 'Whether the next rule shuts out all addresses but its own.' })
  nextRuleClosesOthers!: boolean;
  @Field(() => String, {
    description: 'That in words, in Italian or English, for the page that adds a rule.',
  })
  explanation!: string;
  @Field(() => Int, { description: 'Rules that one login may have.' })
  mostRules!: number;
  @Field(() => Int, { description: 'Seconds within which every server follows a change.' })
  effectiveWithinSeconds!: number;
  @Field(() => String, {
    description: 'The address this request comes from, to be offered as the first rule.',
  })
  ownAddress!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: withCodes('What to mind about a rule although it was accepted.', 'FtpNotice', ftpNoticeCodes),
})
export class FtpNotice {
  @Field(() => String, { description: 'Stable.' })
  code!: string;
  @Field(() => String, { description: 'In Italian or English.' })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'The rule is in force, within a minute on every server.' })
export class FtpRuleAdded {
  @Field(() => FtpRule, { description: 'The rule.' })
  rule!: FtpRule;
  notices!: FtpNotice[];
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('The rule was not added.', 'FtpRuleRefused', ftpRefusalCodes),
})
export class FtpRuleRefused extends Refusal {}

export const AddFtpRuleResult = createUnionType({
  name: 'AddFtpRuleResult',
  description: 'The rule, or why there is none.',
  types: () => [FtpRuleAdded, FtpRuleRefused] as const,
});

@ObjectType({ simpleResolvers: true, description: 'The rule is gone, within a minute on every server.' })
export class FtpRuleRemoved {
  @Field(() => FtpRule, { description: 'As it was.' })
  rule!: FtpRule;
  @Field(() => FtpAccess, {
    description: 'What holds for its login now: with the last rule the restriction ends.',
  })
  access!: FtpAccess;
}

@InputType({ description: 'From where the own login may use FTP.' })
export class AddFtpRuleInput {
  @Field(() => String, {
    description:
      'An IPv4 or IPv6 address, or a range in CIDR notation; brought into canonical form. BAD_USER_INPUT for anything else.',
  })
  cidr!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What to call it, e.g. Office; at most 100 characters.',
  })
  note!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends by itself. BAD_USER_INPUT when that is over.',
  })
  expiresAt!: Date | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it is meant that a first rule shuts out all other addresses. Without it a first rule is refused with CLOSES_OTHER_ADDRESSES.',
  })
  closesOtherAddresses!: boolean | null;
}

export function toFtpRule(row: FtpRuleRow, now: Date): FtpRule {
  const { id, profileId, cidr, note, createdAt, expiresAt } = row;
  const login = Object.assign(new LoginStub(), { id: row.loginId });
  const inForce = expiresAt === null || expiresAt > now;
  return Object.assign(new FtpRule(), { id, profileId, login, cidr, note, createdAt, expiresAt, inForce });
}

export function toFtpNotice(code: FtpNoticeCode, locale: Locale): FtpNotice {
  return Object.assign(new FtpNotice(), { code, message: messages.text(locale, `ftpNotice.${code}`) });
}

export function toFtpRefusal(code: FtpRefusalCode, locale: Locale): FtpRuleRefused {
  return Object.assign(new FtpRuleRefused(), { code, message: messages.text(locale, `ftp.${code}`) });
}
