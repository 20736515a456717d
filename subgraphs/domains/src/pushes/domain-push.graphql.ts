import { withCodes } from '@customer-area/shared/contract';
import { ApprovalRequired, AtMost, connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { handoverCodes, pushCodes } from '../../contract';
import { messages } from '../messages';
import type { AnyPush, PushState } from './domain-push.entity';
import { MOST_PUSHED, type PushRefusal } from './offer-push';

export enum DomainPushStatus {
  OFFERED = 'OFFERED',
  ACCEPTED = 'ACCEPTED',
  DECLINED = 'DECLINED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
  DOMAIN_LEFT = 'DOMAIN_LEFT',
}
registerEnumType(DomainPushStatus, {
  name: 'DomainPushStatus',
  description: 'How an offer of domains stands.',
  valuesConfig: {
    OFFERED: { description: 'Nobody has decided yet.' },
    ACCEPTED: { description: 'The domains are in the other profile.' },
    DECLINED: { description: 'The other profile did not want them.' },
    WITHDRAWN: { description: 'It was taken back before it was accepted.' },
    EXPIRED: { description: 'Its time is over.' },
    DOMAIN_LEFT: { description: 'One of the domains is not in the profile any more that offered them.' },
  },
});

export enum DomainPushSide {
  GIVER = 'GIVER',
  RECEIVER = 'RECEIVER',
}
registerEnumType(DomainPushSide, {
  name: 'DomainPushSide',
  description: 'On which side of an offer of domains the profile is.',
  valuesConfig: {
    GIVER: { description: 'It has made the offer.' },
    RECEIVER: { description: 'It was made the offer.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'Domains that a profile offers to another profile of their holder.',
})
export class DomainPush {
  /** Whose view it is: for the type policy, not for the graph. */
  profileId!: string;

  @Field(() => ID, { description: 'E.g. dps_01jd….' })
  id!: string;
  @Field(() => DomainPushSide, { description: 'Whether it was made by your profile, or to it.' })
  side!: DomainPushSide;
  @AtMost(MOST_PUSHED)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: string[];
  @Field(() => String, { description: 'The login that the offer names, e.g. 1234567@aruba.it.' })
  username!: string;
  @Field(() => DomainPushStatus, { description: 'How it stands now.' })
  status!: DomainPushStatus;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when it can be accepted.' })
  expiresAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was accepted, declined, withdrawn or expired.',
  })
  decidedAt!: Date | null;
}

export const DomainPushConnection = connectionType(
  DomainPush,
  'DomainPush',
  'A page of offers of domains, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The domains stay where they are, all of them.',
    'DomainPushRefused',
    handoverCodes,
    pushCodes,
  ),
})
export class DomainPushRefused extends Refusal {
  @Field(() => ID, {
    nullable: true,
    description: 'The domain that it is about, as it was given; null for all.',
  })
  domainId!: string | null;
}

export const PushDomainResult = createUnionType({
  name: 'PushDomainResult',
  description:
    'The offer, or why there is none; waiting for a second login of the profile where that was chosen.',
  types: () => [DomainPush, DomainPushRefused, ApprovalRequired] as const,
});

export const AcceptDomainPushResult = createUnionType({
  name: 'AcceptDomainPushResult',
  description: 'The offer as it is now, or why the domains stay where they are.',
  types: () => [DomainPush, DomainPushRefused] as const,
});

export function toDomainPush(row: AnyPush, side: DomainPushSide, now: Date): DomainPush {
  const { id, profileId, domains, username, offeredAt: createdAt, expiresAt, decidedAt } = row;
  const names = domains.map(({ unicodeName }) => unicodeName);
  const status = DomainPushStatus[statusAt(row, now)];
  return Object.assign(new DomainPush(), {
    ...{ id, profileId, side, names, username, status, createdAt, expiresAt, decidedAt },
  });
}

const statusAt = ({ state, expiresAt }: AnyPush, now: Date): PushState =>
  state === 'OFFERED' && expiresAt <= now ? 'EXPIRED' : state;

export function toPushRefusal(
  { code, domainId }: { readonly code: PushRefusal; readonly domainId: string | null },
  locale: Locale,
): DomainPushRefused {
  return Object.assign(new DomainPushRefused(), {
    code,
    domainId,
    message: messages.text(locale, `push.${code}`),
  });
}
