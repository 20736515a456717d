import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { supportSessionCodes } from '../../../contract';
import { messages } from '../../messages';
import { supportSessionStateAt } from './support-session';
import type { SupportSessionRow } from './support-session.entity';
import type { SupportSessionRefusal } from './support-session-refusal';

export enum SupportSessionStatus {
  READING = 'READING',
  WAITING_FOR_APPROVAL = 'WAITING_FOR_APPROVAL',
  ACTING = 'ACTING',
  ENDED = 'ENDED',
}
registerEnumType(SupportSessionStatus, {
  name: 'SupportSessionStatus',
  description: 'What the member of staff can do.',
  valuesConfig: {
    READING: { description: 'Read, and no more was asked for.' },
    WAITING_FOR_APPROVAL: { description: 'Read; the customer was asked for more.' },
    ACTING: { description: 'What the customer has approved as well; never pay or change credentials.' },
    ENDED: { description: 'Nothing any more.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'That a member of staff helps the customer in the area of the customer, for half an hour at most.',
})
export class SupportSession {
  /** Owner and helper; not fields of the graph. */
  profileId!: string;
  staffLoginId!: string;
  @Field(() => ID, { description: 'For approveSupportSession and endSupportSession.' })
  supportSessionId!: string;
  @Field(() => String, { description: 'Why, in the words of the member of staff.' })
  reason!: string;
  @Field(() => SupportSessionStatus, { description: 'What the member of staff can do now.' })
  status!: SupportSessionStatus;
  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: Date;
  @Field(() => DateTime, { description: 'When it is over by itself.' })
  endsAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the customer approved more than reading.' })
  approvedAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A support session that has begun, and the session to work in: the own one goes on beside it.',
})
export class SupportSessionStarted {
  /** Whose session it is; not a field of the graph. */
  staffLoginId!: string;
  @Field(() => SupportSession, { description: 'What has begun.' })
  supportSession!: SupportSession;
  @Field(() => String, {
    description: 'Send as `Authorization: Bearer …` for what is done for the customer.',
  })
  accessToken!: string;
  @Field(() => String, {
    description: 'For refreshSession: before the access token ends, and once the customer has approved.',
  })
  refreshToken!: string;
  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'SupportSessionRefused', supportSessionCodes),
})
export class SupportSessionRefused extends Refusal {}

export const StartSupportSessionResult = createUnionType({
  name: 'StartSupportSessionResult',
  description: 'The support session that has begun, or why there is none.',
  types: () => [SupportSessionStarted, SupportSessionRefused] as const,
});

export const ApproveSupportSessionResult = createUnionType({
  name: 'ApproveSupportSessionResult',
  description: 'The support session as it goes on, or why nothing was approved.',
  types: () => [SupportSession, SupportSessionRefused] as const,
});

export function toSupportSession(row: SupportSessionRow, now: Date): SupportSession {
  const { id, profileId, staffLoginId, reason, startedAt, endsAt, endedAt, approvedAt } = row;
  return Object.assign(new SupportSession(), {
    profileId,
    staffLoginId,
    supportSessionId: id,
    reason,
    status: supportSessionStateAt(row, now) as SupportSessionStatus,
    startedAt,
    endsAt: endedAt ?? endsAt,
    approvedAt,
  });
}

export function supportSessionRefused(code: SupportSessionRefusal, locale: Locale): SupportSessionRefused {
  return Object.assign(new SupportSessionRefused(), {
    code,
    message: messages.text(locale, `supportSession.${code}`),
  });
}
