import { AtMost, connectionType, DateTime, FileLink, SubjectType } from '@customer-area/shared/graphql';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { RegistrantRow } from '../registrants';
import { MOST_DOCUMENTS, MOST_DOMAINS } from './owner-change';
import { OwnerChangeOccasion, OwnerChangePartyRole, OwnerChangeStatus } from './owner-change.graphql';
import {
  type LinkTo,
  OwnerChangeCheck,
  OwnerChangeDocumentStatus,
  OwnerChangeItem,
  toCheck,
} from './owner-change-papers.graphql';
import type { ReviewedChange } from './show-cases';

/** Of both sides. */
const MOST_SHOWN = 40 * MOST_DOCUMENTS;

@InputType({ description: 'What staff decide about one document.' })
export class ReviewDocumentInput {
  @Field(() => ID, { description: 'The document, e.g. ocd_01jd….' })
  documentId!: string;
  @Field(() => Boolean, { description: 'Whether it is accepted.' })
  accept!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is not, for the customer: up to 500 characters. Needed for a refusal.',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'For other members of staff: up to 500 characters.' })
  note!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who a registrant says it is: what documents are compared with.',
})
export class OwnerChangeHolder {
  @Field(() => OwnerChangePartyRole, { description: 'Which side it is of.' })
  role!: OwnerChangePartyRole;
  @Field(() => ID, { description: 'Of its profile.' })
  profileId!: string;
  @Field(() => SubjectType, { nullable: true, description: 'What kind of subject it is.' })
  subjectType!: SubjectType | null;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  lastName!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of a body, or the trading name of a person.' })
  companyName!: string | null;
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Partita IVA or a foreign VAT number.' })
  vatNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A document of a change of owner as staff sees it.' })
export class OwnerChangeCaseDocument {
  @Field(() => ID, { description: 'The document, e.g. ocd_01jd….' })
  documentId!: string;
  @Field(() => OwnerChangePartyRole, { description: 'Whose it is.' })
  party!: OwnerChangePartyRole;
  @Field(() => OwnerChangeItem, { description: 'What it is for.' })
  item!: OwnerChangeItem;
  @Field(() => OwnerChangeDocumentStatus, { description: 'How it stands.' })
  status!: OwnerChangeDocumentStatus;
  @Field(() => DateTime, { description: 'When it came.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused, as the customer reads it.' })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: 'What staff wrote for staff.' })
  note!: string | null;
  @Field(() => FileLink, {
    nullable: true,
    description: 'The document itself; null while it is searched, and once it is deleted.',
  })
  file!: FileLink | null;
}

@ObjectType({ simpleResolvers: true, description: 'A change of owner as staff sees it.' })
export class OwnerChangeCase {
  @Field(() => ID, { description: 'The change of owner, e.g. ocg_01jd….' })
  ownerChangeId!: string;
  @Field(() => OwnerChangeStatus, { description: 'How far it has got.' })
  status!: OwnerChangeStatus;
  @Field(() => OwnerChangeOccasion, { description: 'Why the domains get another owner.' })
  occasion!: OwnerChangeOccasion;
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], { description: 'The names of the domains.' })
  names!: string[];
  @AtMost(MOST_DOMAINS + 1)
  @Field(() => [OwnerChangeHolder], { description: 'Who holds the domains, and who is to.' })
  holders!: OwnerChangeHolder[];
  @AtMost(14)
  @Field(() => [OwnerChangeCheck], { description: 'What both sides have to give.' })
  checklist!: OwnerChangeCheck[];
  @AtMost(MOST_SHOWN)
  @Field(() => [OwnerChangeCaseDocument], { description: 'The documents of both sides, oldest first.' })
  documents!: OwnerChangeCaseDocument[];
  @Field(() => DateTime, { description: 'When it began.' })
  createdAt!: Date;
  @Field(() => DateTime, { description: 'Until when all has to be there and paid.' })
  deadline!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Since when a document waits for staff.' })
  waitingSince!: Date | null;
}

export const OwnerChangeCaseConnection = connectionType(
  OwnerChangeCase,
  'OwnerChangeCase',
  'A page of changes of owner with documents that wait for a decision; the one that waits longest first.',
);

export function toOwnerChangeCase(
  { change, checks, documents, holders }: ReviewedChange,
  linkTo: LinkTo,
): OwnerChangeCase {
  const { id: ownerChangeId, domains, startedAt: createdAt, dueAt: deadline, reviewSince } = change;
  return Object.assign(new OwnerChangeCase(), {
    ...{ ownerChangeId, createdAt, deadline, waitingSince: reviewSince },
    status: OwnerChangeStatus[change.state],
    occasion: OwnerChangeOccasion[change.occasion],
    names: domains.map(({ unicodeName }) => unicodeName),
    holders: holders.map((holder) => toHolder(holder, holder.profileId === change.profileId)),
    checklist: checks.map((check) => toCheck(check, true)),
    documents: documents.slice(-MOST_SHOWN).map((row) => {
      const { id: documentId, party, item, state, announcedAt, storedAt, decidedAt, reason, note } = row;
      return Object.assign(new OwnerChangeCaseDocument(), {
        ...{ documentId, createdAt: storedAt ?? announcedAt, decidedAt, reason, note },
        party: OwnerChangePartyRole[party],
        item: OwnerChangeItem[item],
        status: OwnerChangeDocumentStatus[state === 'ANNOUNCED' ? 'SCANNING' : state],
        file: linkTo(row),
      });
    }),
  });
}

function toHolder(row: RegistrantRow, isGiver: boolean): OwnerChangeHolder {
  const { profileId, subjectType, firstName, lastName, companyName, fiscalCode, vatNumber, country } = row;
  return Object.assign(new OwnerChangeHolder(), {
    role: isGiver ? OwnerChangePartyRole.GIVER : OwnerChangePartyRole.RECEIVER,
    subjectType: subjectType as SubjectType | null,
    ...{ profileId, firstName, lastName, companyName, fiscalCode, vatNumber, country },
  });
}
