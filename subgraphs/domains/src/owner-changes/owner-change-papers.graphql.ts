import { DateTime, FileLink } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OwnerChangePartyRole } from './owner-change.graphql';
import type { OwnerChangeCheckRow, OwnerChangeDocumentRow } from './owner-change-papers.entity';

export enum OwnerChangeItem {
  CONFIRMATION = 'CONFIRMATION',
  REGISTRANT_CONFIRMATION = 'REGISTRANT_CONFIRMATION',
  SIGNED_REQUEST = 'SIGNED_REQUEST',
  IDENTITY_DOCUMENT = 'IDENTITY_DOCUMENT',
  COMPANY_REGISTER_EXTRACT = 'COMPANY_REGISTER_EXTRACT',
  DEATH_CERTIFICATE = 'DEATH_CERTIFICATE',
  HEIRS_DECLARATION = 'HEIRS_DECLARATION',
  DEED = 'DEED',
}
registerEnumType(OwnerChangeItem, {
  name: 'OwnerChangeItem',
  description: 'What a side of a change of owner has to give.',
  valuesConfig: {
    CONFIRMATION: { description: 'That it wants the change: whoever receives says so by accepting.' },
    REGISTRANT_CONFIRMATION: {
      description:
        'That who holds the domains wants the change: by the link of a letter to the address that the registry has, see `confirmations`.',
    },
    SIGNED_REQUEST: { description: 'The request for the change, signed.' },
    IDENTITY_DOCUMENT: { description: 'A document that shows who signs.' },
    COMPANY_REGISTER_EXTRACT: {
      description: 'An extract of the register that shows who signs for a company.',
    },
    DEATH_CERTIFICATE: { description: 'That the owner has died.' },
    HEIRS_DECLARATION: { description: 'Who the heirs are, and that all of them agree.' },
    DEED: { description: 'By which a company was merged, split or transferred.' },
  },
});

export enum OwnerChangeItemStatus {
  MISSING = 'MISSING',
  IN_REVIEW = 'IN_REVIEW',
  REFUSED = 'REFUSED',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(OwnerChangeItemStatus, {
  name: 'OwnerChangeItemStatus',
  description: 'How an item of the checklist stands.',
  valuesConfig: {
    MISSING: { description: 'Nothing of it is there.' },
    IN_REVIEW: { description: 'It is there, and is looked at.' },
    REFUSED: { description: 'It was not accepted: another document is awaited.' },
    ACCEPTED: { description: 'It has passed.' },
  },
});

export enum OwnerChangeDocumentStatus {
  SCANNING = 'SCANNING',
  IN_REVIEW = 'IN_REVIEW',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  REPLACED = 'REPLACED',
  WITHDRAWN = 'WITHDRAWN',
  INFECTED = 'INFECTED',
}
registerEnumType(OwnerChangeDocumentStatus, {
  name: 'OwnerChangeDocumentStatus',
  description: 'How a document stands.',
  valuesConfig: {
    SCANNING: { description: 'It is searched for harmful software.' },
    IN_REVIEW: { description: 'Our staff looks at it.' },
    ACCEPTED: { description: 'It has passed.' },
    REFUSED: { description: 'It was not accepted; `reason` says why.' },
    REPLACED: { description: 'It was not accepted, and another one came in its place.' },
    WITHDRAWN: { description: 'It was taken back, and is deleted.' },
    INFECTED: { description: 'Harmful software was found in it, and it is deleted.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'One thing that a side has to give, by the rules of the day on which the side came in.',
})
export class OwnerChangeCheck {
  @Field(() => OwnerChangePartyRole, { description: 'Who has to give it.' })
  party!: OwnerChangePartyRole;
  @Field(() => OwnerChangeItem, { description: 'What.' })
  item!: OwnerChangeItem;
  @Field(() => OwnerChangeItemStatus, { description: 'How it stands.' })
  status!: OwnerChangeItemStatus;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was not accepted; null otherwise, and for the other side.',
  })
  reason!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A document of the own side.' })
export class OwnerChangeDocument {
  /** Whose it is: for the type policy, not for the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'E.g. ocd_01jd….' })
  id!: string;
  @Field(() => OwnerChangeItem, { description: 'What it is for.' })
  item!: OwnerChangeItem;
  @Field(() => OwnerChangeDocumentStatus, { description: 'How it stands.' })
  status!: OwnerChangeDocumentStatus;
  @Field(() => String, { nullable: true, description: 'Why it was not accepted; null otherwise.' })
  reason!: string | null;
  @Field(() => DateTime, { description: 'When it came.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When our staff decided about it.' })
  decidedAt!: Date | null;
  @Field(() => FileLink, {
    nullable: true,
    description: 'The document itself; null while it is searched, and once it is deleted.',
  })
  file!: FileLink | null;
}

/** Signs a link to a document; null where it cannot be fetched. */
export type LinkTo = (document: OwnerChangeDocumentRow) => FileLink | null;

/** @param isOwn whether it is an item of the side that it is shown to */
export function toCheck(
  { party, item, state, reason }: OwnerChangeCheckRow,
  isOwn: boolean,
): OwnerChangeCheck {
  return Object.assign(new OwnerChangeCheck(), {
    party: OwnerChangePartyRole[party],
    item: OwnerChangeItem[item],
    // Of the other's it is no business how often something was refused.
    status: OwnerChangeItemStatus[!isOwn && state === 'REFUSED' ? 'MISSING' : state],
    reason: isOwn ? reason : null,
  });
}

export function toOwnerChangeDocument(row: OwnerChangeDocumentRow, linkTo: LinkTo): OwnerChangeDocument {
  const { id, profileId, item, state, reason, announcedAt, storedAt, decidedAt } = row;
  return Object.assign(new OwnerChangeDocument(), {
    ...{ id, profileId, reason, decidedAt },
    item: OwnerChangeItem[item],
    status: OwnerChangeDocumentStatus[state === 'ANNOUNCED' ? 'SCANNING' : state],
    createdAt: storedAt ?? announcedAt,
    file: linkTo(row),
  });
}
