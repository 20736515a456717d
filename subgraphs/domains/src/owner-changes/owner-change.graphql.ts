import { AtMost, connectionType, DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { DomainNeed } from './domain-need';
import type { OwnHalf } from './own-half';
import { MOST_DOMAINS } from './owner-change';
import { type AnyOwnerChange, OwnerChangeRow } from './owner-change.entity';

export enum OwnerChangeStatus {
  WAITING_NEW_OWNER = 'WAITING_NEW_OWNER',
  DOCUMENTS = 'DOCUMENTS',
  IN_REVIEW = 'IN_REVIEW',
  READY = 'READY',
  AWAITING_PAYMENT = 'AWAITING_PAYMENT',
  OBJECTED = 'OBJECTED',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
  FAILED = 'FAILED',
}
registerEnumType(OwnerChangeStatus, {
  name: 'OwnerChangeStatus',
  description: 'How far a change of owner has got.',
  valuesConfig: {
    WAITING_NEW_OWNER: { description: 'Nobody has accepted to become the owner yet.' },
    DOCUMENTS: { description: 'Something of `checklist` is missing or was refused, on either side.' },
    IN_REVIEW: { description: 'All of it is there: our staff looks at the documents.' },
    READY: { description: 'All of it has passed; what comes next is being prepared.' },
    AWAITING_PAYMENT: { description: 'All of it has passed: whoever gives the domains pays the fee.' },
    OBJECTED: {
      description:
        'Somebody who reads an address of the owner says that the owner has not died: nothing goes on until our staff has looked at it.',
    },
    IN_PROGRESS: { description: 'The registry is being told.' },
    DONE: { description: 'The domains are in the other profile.' },
    CANCELLED: { description: 'One of the parties has called it off, or our staff after an objection.' },
    EXPIRED: { description: 'Its time is over.' },
    FAILED: { description: 'It could not be carried out, or its domains are not with us any more.' },
  },
});

export enum OwnerChangeOccasion {
  SALE = 'SALE',
  HEIRS = 'HEIRS',
  COMPANY_CHANGE = 'COMPANY_CHANGE',
}
registerEnumType(OwnerChangeOccasion, {
  name: 'OwnerChangeOccasion',
  description: 'Why domains get another owner: it decides what has to be shown.',
  valuesConfig: {
    SALE: { description: 'They are sold or given away.' },
    HEIRS: { description: 'The owner has died: the heirs take them over and alone show papers.' },
    COMPANY_CHANGE: { description: 'A company is merged, split or transferred.' },
  },
});

export enum OwnerChangePartyRole {
  GIVER = 'GIVER',
  RECEIVER = 'RECEIVER',
}
registerEnumType(OwnerChangePartyRole, {
  name: 'OwnerChangePartyRole',
  description: 'A side of a change of owner.',
  valuesConfig: {
    GIVER: { description: 'The profile that has the domains.' },
    RECEIVER: { description: 'The profile that is to have them.' },
  },
});

export enum OwnerChangeDomainStatus {
  OPEN = 'OPEN',
  DONE = 'DONE',
  FAILED = 'FAILED',
  ENDED = 'ENDED',
}
registerEnumType(OwnerChangeDomainStatus, {
  name: 'OwnerChangeDomainStatus',
  description: 'What has become of one domain of a change of owner.',
  valuesConfig: {
    OPEN: { description: 'It is with the giver still.' },
    DONE: { description: 'It is in the other profile.' },
    FAILED: {
      description:
        'The registry has not given it to the other owner: it is with the giver, unless it has left us altogether.',
    },
    ENDED: { description: 'The change was over before its turn: it is with the giver.' },
  },
});

export enum OwnerChangeDomainNeed {
  RENEWAL = 'RENEWAL',
  RESTORATION = 'RESTORATION',
  VERIFICATION = 'VERIFICATION',
}
registerEnumType(OwnerChangeDomainNeed, {
  name: 'OwnerChangeDomainNeed',
  description: 'What has to be done for a domain before its registry can be told of another owner.',
  valuesConfig: {
    RENEWAL: { description: 'It has expired: it is renewed before, or in the same order.' },
    RESTORATION: { description: 'It is deleted at its registry: it is restored before.' },
    VERIFICATION: { description: 'It is suspended: its registrant confirms the address before.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'One domain of a change of owner.' })
export class OwnerChangeDomain {
  @Field(() => ID, { description: 'The domain; it exists for the side that has it, e.g. dom_01jd….' })
  domainId!: string;
  @Field(() => String, { description: 'As it was called when it began, in the form for reading.' })
  unicodeName!: string;
  @Field(() => OwnerChangeDomainStatus, { description: 'What has become of it.' })
  status!: OwnerChangeDomainStatus;
  @Field(() => OwnerChangeDomainNeed, {
    nullable: true,
    description:
      'What it still needs, while it is OPEN: the fee of the change is not taken before. Null when nothing, and for whoever receives it.',
  })
  need!: DomainNeed | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A side of a change of owner, as the own side may know it.',
})
export class OwnerChangeParty {
  @Field(() => OwnerChangePartyRole, { description: 'Which side.' })
  role!: OwnerChangePartyRole;
  @Field(() => Boolean, { description: 'Whether it is your profile.' })
  isYours!: boolean;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when the side takes part: it began it, or accepted; null for who has not.',
  })
  joinedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address that was invited last; null for all but the side that invites.',
  })
  invitedEmail!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when that invitation can be accepted; null where it leads nowhere any more.',
  })
  invitationExpiresAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Domains that get another owner. Each side sees its own half, and how far the other is.',
})
export class OwnerChange {
  /** Whose view it is: for the type policy, not for the graph. */
  profileId!: string;
  /** Where the rest comes from. */
  row!: AnyOwnerChange;

  @Field(() => ID, { description: 'E.g. ocg_01jd….' })
  id!: string;
  @Field(() => OwnerChangePartyRole, { description: 'Which side your profile is.' })
  side!: OwnerChangePartyRole;
  @Field(() => OwnerChangeStatus, { description: 'How far it has got.' })
  status!: OwnerChangeStatus;
  @Field(() => OwnerChangeOccasion, { description: 'Why the domains get another owner.' })
  occasion!: OwnerChangeOccasion;
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains, in the form for reading.' })
  names!: string[];
  @Field(() => Boolean, {
    description: 'Whether the lock against transfers after it was declined beforehand.',
  })
  withoutLock!: boolean;
  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when all has to be there and paid; it is over then.' })
  deadline!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When all that was asked for had passed.' })
  readyAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was done, or was over without that.' })
  closedAt!: Date | null;
}

export const OwnerChangeConnection = connectionType(
  OwnerChange,
  'OwnerChange',
  'A page of changes of owner, newest first.',
);

export function toOwnerChange({ party, row }: OwnHalf): OwnerChange {
  const { id, profileId, domains, startedAt: createdAt, dueAt: deadline, readyAt, closedAt } = row;
  return Object.assign(new OwnerChange(), {
    ...{ row, id, profileId, createdAt, deadline, readyAt, closedAt },
    side: OwnerChangePartyRole[party],
    status: OwnerChangeStatus[row.state],
    occasion: OwnerChangeOccasion[row.occasion],
    names: domains.map(({ unicodeName }) => unicodeName),
    withoutLock: row.withoutLock === 1,
  });
}

/** Which side of a case a row is the view of. */
export function halfOf(row: AnyOwnerChange): OwnHalf {
  return { party: row instanceof OwnerChangeRow ? 'GIVER' : 'RECEIVER', row };
}
