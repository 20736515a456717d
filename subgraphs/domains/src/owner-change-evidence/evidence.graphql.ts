import { AtMost, DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { MOST_DOMAINS } from '../owner-changes';

export const MOST_EVIDENCE = 200;

@ObjectType({ simpleResolvers: true, description: 'What is known of a document, also once it is deleted.' })
export class OwnerChangeEvidenceDocument {
  @Field(() => ID, { description: 'The document, e.g. ocd_01jd….' })
  documentId!: string;
  @Field(() => String, { description: 'Whose it was: GIVER or RECEIVER.' })
  party!: string;
  @Field(() => String, { description: 'What it was for, e.g. IDENTITY_DOCUMENT.' })
  item!: string;
  @Field(() => String, { description: 'What became of it, e.g. ACCEPTED.' })
  decision!: string;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes that were sent, in hexadecimal.',
  })
  sentDigest!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the bytes that were kept: pictures without what a camera writes.',
  })
  storedDigest!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it came.' })
  receivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
  @Field(() => ID, { nullable: true, description: 'The login of the member of staff that decided.' })
  decidedBy!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When its bytes were deleted.' })
  deletedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'An invitation of the new owner.' })
export class OwnerChangeEvidenceInvitation {
  @Field(() => String, { description: 'Where the letter went.' })
  email!: string;
  @Field(() => DateTime, { description: 'When.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When its link was used to accept.' })
  acceptedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A consent that a party gave without a document.' })
export class OwnerChangeEvidenceConfirmation {
  @Field(() => String, { description: 'Whose it was: GIVER or RECEIVER.' })
  party!: string;
  @Field(() => DateTime, { description: 'When.' })
  confirmedAt!: Date;
  @Field(() => ID, {
    nullable: true,
    description:
      'The login that gave it; null for a letter, and for one that was given before that was kept.',
  })
  loginId!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that login had signed in with a second factor; null where `loginId` is.',
  })
  withSecondFactor!: boolean | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The registrant that gave it by the link of a letter; null for one given in a session.',
  })
  registrantId!: string | null;
  @AtMost(MOST_DOMAINS)
  @Field(() => [String], {
    nullable: true,
    description: 'The domains that the letter named; null where there was none.',
  })
  names!: readonly string[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'First letter and host of the address that the letter went to; null where there was none.',
  })
  address!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Where the link was used from: an IPv4 address, or the /64 of an IPv6 one; null where there was no letter.',
  })
  network!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A step of a case.' })
export class OwnerChangeEvidenceStep {
  @Field(() => String, { description: 'How it stood then, e.g. READY.' })
  to!: string;
  @Field(() => DateTime, { description: 'When.' })
  reachedAt!: Date;
  @Field(() => ID, { nullable: true, description: 'The login whose act it was; null for a timer.' })
  loginId!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'What shows that both parties wanted a change of owner: it stays when its documents go.',
})
export class OwnerChangeEvidence {
  @AtMost(MOST_EVIDENCE)
  @Field(() => [OwnerChangeEvidenceDocument], { description: 'The documents, oldest first.' })
  documents!: OwnerChangeEvidenceDocument[];
  @AtMost(MOST_EVIDENCE)
  @Field(() => [OwnerChangeEvidenceInvitation], { description: 'Who was invited, oldest first.' })
  invitations!: OwnerChangeEvidenceInvitation[];
  @AtMost(2 + MOST_DOMAINS)
  @Field(() => [OwnerChangeEvidenceConfirmation], { description: 'Consents without a document.' })
  confirmations!: OwnerChangeEvidenceConfirmation[];
  @AtMost(MOST_EVIDENCE)
  @Field(() => [OwnerChangeEvidenceStep], { description: 'How the case went on, oldest step first.' })
  steps!: OwnerChangeEvidenceStep[];
}
