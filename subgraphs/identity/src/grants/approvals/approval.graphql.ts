import { withCodes } from '@customer-area/shared/contract';
import { Action, AtMost, connectionType, DateTime, Refusal, toAction } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { approvalCodes } from '../../../contract';
import { messages } from '../../messages';
import { type DecidingLogin, explainApproval, stateAt } from './approval';
import type { ApprovalRow } from './approval.entity';
import type { ApprovalRefusal } from './approval-refusal';

export enum ProtectedActionEnum {
  REVEAL_AUTH_CODE = 'REVEAL_AUTH_CODE',
  UNLOCK_DOMAIN = 'UNLOCK_DOMAIN',
  CHANGE_OWNER = 'CHANGE_OWNER',
  CHANGE_NAME_SERVERS = 'CHANGE_NAME_SERVERS',
  REMOVE_LAST_PAYMENT_METHOD = 'REMOVE_LAST_PAYMENT_METHOD',
  CHANGE_PROTECTION = 'CHANGE_PROTECTION',
  CREATE_LOGIN = 'CREATE_LOGIN',
  DISABLE_LOGIN = 'DISABLE_LOGIN',
  CHANGE_CONTACTS = 'CHANGE_CONTACTS',
  CHANGE_RECOVERY_DATA = 'CHANGE_RECOVERY_DATA',
}
registerEnumType(ProtectedActionEnum, {
  name: 'ProtectedAction',
  description:
    'An act that may have to wait for a second login. A profile chooses among the first five; while it has chosen any, the others wait as well.',
  valuesConfig: {
    REVEAL_AUTH_CODE: { description: 'Reveals the auth code of a domain.' },
    UNLOCK_DOMAIN: { description: 'Lifts the transfer lock of a domain.' },
    CHANGE_OWNER: { description: 'Changes the registrant of a domain.' },
    CHANGE_NAME_SERVERS: {
      description: 'Leads a domain elsewhere: its name servers, those inside it, its DS records.',
    },
    REMOVE_LAST_PAYMENT_METHOD: { description: 'Removes the only payment method that is left.' },
    CHANGE_PROTECTION: { description: 'Takes an act out of the protected ones. Not to be chosen.' },
    CREATE_LOGIN: { description: 'Makes a further login. Not to be chosen.' },
    DISABLE_LOGIN: { description: 'Disables a login. Not to be chosen.' },
    CHANGE_CONTACTS: {
      description: 'Changes the e-mail address or the telephone number. Not to be chosen.',
    },
    CHANGE_RECOVERY_DATA: { description: 'Changes the secret question and its answer. Not to be chosen.' },
  },
});

export enum ApprovalStatusEnum {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  USED = 'USED',
  REJECTED = 'REJECTED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ApprovalStatusEnum, {
  name: 'ApprovalStatus',
  description: 'How far a request has come.',
  valuesConfig: {
    WAITING: { description: 'Nobody has decided yet.' },
    APPROVED: { description: 'The login that asked can do it now, once.' },
    USED: { description: 'It was done.' },
    REJECTED: { description: 'Another login said no.' },
    EXPIRED: { description: 'Not decided, or not used, within 24 hours.' },
    WITHDRAWN: { description: 'Taken back by the login that asked.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'An act of one login that waits, or waited, for a second one.',
})
export class Approval {
  /** Owner, and who asked and decided; fields of the graph show the logins themselves. */
  profileId!: string;
  askedById!: string;
  decidedById!: string | null;
  @Field(() => ID, { description: 'e.g. apr_01jd….' })
  id!: string;
  @Field(() => ProtectedActionEnum, { description: 'What is to be done.' })
  act!: ProtectedActionEnum;
  @Field(() => ID, { description: 'To what: the id of a domain, a payment method, a login, the profile.' })
  subjectId!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What people call it, e.g. a domain name; of a change of owner or of name servers all of what is approved, e.g. each domain, who is to get them and why. Null when the act says it all.',
  })
  subjectLabel!: string | null;
  @Field(() => ApprovalStatusEnum, { description: 'How far it has come.' })
  status!: ApprovalStatusEnum;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    description: 'Until when it can be decided, or used once approved: 24 hours each.',
  })
  expiresAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When another login decided; null so far.' })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected, if that was said.' })
  reason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was done; null so far.' })
  usedAt!: Date | null;
  @AtMost(3)
  @Field(() => [Action], {
    description:
      'APPROVE, REJECT and WITHDRAW: whether you can do it now, and why not. Approving also needs a fresh sign-in.',
  })
  actions!: Action[];
}

export const ApprovalConnection = connectionType(
  Approval,
  'Approval',
  'A page of acts that wait, or waited, for a second login, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('It cannot be decided, or not by this login.', 'ApprovalRefused', approvalCodes),
})
export class ApprovalRefused extends Refusal {}

export const DecideApprovalResult = createUnionType({
  name: 'DecideApprovalResult',
  description: 'The request as it is now, or why it stays as it is.',
  types: () => [Approval, ApprovalRefused] as const,
});

export function toApproval(row: ApprovalRow, by: DecidingLogin, now: Date, locale: Locale): Approval {
  return Object.assign(new Approval(), {
    id: row.id,
    profileId: row.profileId,
    askedById: row.askedBy,
    decidedById: row.decidedBy,
    act: row.act as ProtectedActionEnum,
    subjectId: row.subjectId,
    subjectLabel: row.subjectLabel,
    status: stateAt(row, now) as ApprovalStatusEnum,
    createdAt: row.askedAt,
    expiresAt: row.expiresAt,
    decidedAt: row.decidedAt,
    reason: row.reason,
    usedAt: row.usedAt,
    actions: explainApproval(row, by, now, locale).map(toAction),
  });
}

export function toRefused(code: ApprovalRefusal, locale: Locale): ApprovalRefused {
  return Object.assign(new ApprovalRefused(), { code, message: messages.text(locale, `approval.${code}`) });
}
