import { withCodes } from '@customer-area/shared/contract';
import { connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { staffRequestCodes } from '../../../contract';
import { messages } from '../../messages';
import { type StaffRequestRefusal, stateAt } from './staff-request';
import type { StaffRequestRow } from './staff-request.entity';

export enum StaffRequestAct {
  FLAG_CUSTOMER = 'FLAG_CUSTOMER',
  LIFT_FLAG = 'LIFT_FLAG',
  RESET_SECOND_FACTOR = 'RESET_SECOND_FACTOR',
  ADJUST_CREDIT = 'ADJUST_CREDIT',
  DROP_JOB = 'DROP_JOB',
  HOLD_DISCLOSURE = 'HOLD_DISCLOSURE',
  PROLONG_HOLD = 'PROLONG_HOLD',
}
registerEnumType(StaffRequestAct, {
  name: 'StaffRequestAct',
  description: 'An act of staff that waits for a second member of staff.',
  valuesConfig: {
    FLAG_CUSTOMER: { description: 'Flags a profile. Takes CUSTOMERS_WRITE.' },
    LIFT_FLAG: { description: 'Lifts a flag of a profile. Takes CUSTOMERS_WRITE.' },
    RESET_SECOND_FACTOR: {
      description: 'Takes the second factor of a customer’s login away. Takes CUSTOMERS_WRITE.',
    },
    ADJUST_CREDIT: { description: 'Changes the credit of a customer. Takes CREDIT_ADJUST.' },
    DROP_JOB: { description: 'Gives up a piece of work that is parked. Takes JOBS_MANAGE.' },
    HOLD_DISCLOSURE: {
      description: 'Has a customer not know yet to whom its data was given. Takes REGISTRANTS_DISCLOSE.',
    },
    PROLONG_HOLD: {
      description:
        'Has a customer wait longer until it knows to whom its data was given. Takes REGISTRANTS_DISCLOSE.',
    },
  },
});

export enum StaffRequestStatus {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  USED = 'USED',
  REJECTED = 'REJECTED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(StaffRequestStatus, {
  name: 'StaffRequestStatus',
  description: 'How far a request for a second member of staff has come.',
  valuesConfig: {
    WAITING: { description: 'Nobody has decided yet.' },
    APPROVED: { description: 'Whoever asked can do it now, once.' },
    USED: { description: 'It was done.' },
    REJECTED: { description: 'A colleague said no.' },
    EXPIRED: { description: 'Not decided, or not used, within 24 hours.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'An act of one member of staff that waits, or waited, for a second one.',
})
export class StaffRequest {
  @Field(() => ID, { description: 'e.g. srq_01jd….' })
  requestId!: string;
  @Field(() => StaffRequestAct, { description: 'What is to be done.' })
  act!: StaffRequestAct;
  @Field(() => ID, { description: 'To what: the id of a profile, a login, a job.' })
  subjectId!: string;
  @Field(() => ID, { nullable: true, description: 'Whom it is about; null for nobody.' })
  profileId!: string | null;
  @Field(() => String, { description: 'What exactly is to be done.' })
  summary!: string;
  @Field(() => String, { description: 'Why, as the customer reads it.' })
  reason!: string;
  @Field(() => StaffRequestStatus, { description: 'How far it has come.' })
  status!: StaffRequestStatus;
  @Field(() => ID, { description: 'The staff login that asked.' })
  askedByLoginId!: string;
  @Field(() => Boolean, { description: 'Whether the own login asked, which then cannot decide.' })
  isOwn!: boolean;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when it can be decided and used.' })
  expiresAt!: Date;
  @Field(() => ID, { nullable: true, description: 'The staff login that decided; null so far.' })
  decidedByLoginId!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null so far.' })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was decided so; null so far.' })
  decisionReason!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was used; null so far.' })
  usedAt!: Date | null;
}

export const StaffRequestConnection = connectionType(
  StaffRequest,
  'StaffRequest',
  'A page of acts of staff that wait, or waited, for a second one, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('It is not decided.', 'StaffRequestRefused', staffRequestCodes),
})
export class StaffRequestRefused extends Refusal {}

export const DecideStaffRequestResult = createUnionType({
  name: 'DecideStaffRequestResult',
  description: 'The request as it is now, or why it stays as it is.',
  types: () => [StaffRequest, StaffRequestRefused] as const,
});

export function toStaffRequest(row: StaffRequestRow, byLoginId: string, now: Date): StaffRequest {
  const { id, act, subjectId, profileId, summary, reason, askedBy, decidedBy } = row;
  return Object.assign(new StaffRequest(), {
    requestId: id,
    act: act as StaffRequestAct,
    subjectId,
    profileId,
    summary,
    reason,
    status: stateAt(row, now) as StaffRequestStatus,
    askedByLoginId: askedBy,
    isOwn: askedBy === byLoginId,
    createdAt: row.askedAt,
    expiresAt: row.expiresAt,
    decidedByLoginId: decidedBy,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    usedAt: row.usedAt,
  });
}

export function staffRequestRefused(code: StaffRequestRefusal, locale: Locale): StaffRequestRefused {
  const message = messages.text(locale, `staff-request.${code}`);
  return Object.assign(new StaffRequestRefused(), { code, message });
}
