import { withCodes } from '@customer-area/shared/contract';
import { AtMost, connectionType, DateTime, Refusal, UploadTarget } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { rectificationCodes } from '../../../contract';
import { InputProblem, MOST_PROBLEMS } from '../form-refusals';
import type { RectificationDocumentRow, RectificationRow } from './rectification.entity';

export enum RectificationStatus {
  AWAITING_DOCUMENTS = 'AWAITING_DOCUMENTS',
  UNDER_REVIEW = 'UNDER_REVIEW',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  EXPIRED = 'EXPIRED',
}
registerEnumType(RectificationStatus, {
  name: 'RectificationStatus',
  description: 'How far a request to correct a typing error has got.',
  valuesConfig: {
    AWAITING_DOCUMENTS: { description: 'Waits for documents and for submitRectification; 30 days.' },
    UNDER_REVIEW: { description: 'Our staff looks at it.' },
    ACCEPTED: { description: 'The profile is corrected.' },
    REJECTED: { description: 'Not accepted; `rejection` says why.' },
    WITHDRAWN: { description: 'Taken back; its documents are gone.' },
    EXPIRED: { description: 'Its documents did not come in time.' },
  },
});

@InputType({ description: 'One field that was mistyped.' })
export class CorrectionInput {
  @Field(() => String, {
    description:
      'firstName, lastName, companyName, birthDate, birthPlace, sex, fiscalCode or vatNumber; other fields are refused.',
  })
  field!: string;
  @Field(() => String, { description: 'What it should say.' })
  value!: string;
}

@InputType({ description: 'What was mistyped when registering.' })
export class RectificationInput {
  @Field(() => [CorrectionInput], { description: 'One to eight; together they must make sense.' })
  corrections!: CorrectionInput[];
  @Field(() => String, { description: 'What happened, in up to 1000 characters; may have several lines.' })
  explanation!: string;
}

@InputType({ description: 'A document that is to be sent.' })
export class CreateRectificationUploadInput {
  @Field(() => ID, { description: 'The request it belongs to.' })
  rectificationId!: string;
  @Field(() => String, { description: 'What it is called: up to 120 characters.' })
  fileName!: string;
  @Field(() => String, { description: 'application/pdf, image/jpeg or image/png.' })
  mediaType!: string;
  @Field(() => Int, { description: 'In bytes, exactly.' })
  size!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A field that is to be corrected.' })
export class Correction {
  @Field(() => String, { description: 'Name of the field in the profile, e.g. lastName.' })
  field!: string;
  @Field(() => String, { nullable: true, description: 'What the profile said when it was asked for.' })
  before!: string | null;
  @Field(() => String, { description: 'What it should say, in canonical form.' })
  after!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A document that has arrived.' })
export class RectificationDocument {
  @Field(() => ID, { description: 'e.g. rcd_01jd….' })
  id!: string;
  @Field(() => String, { description: 'As it was called where it came from.' })
  fileName!: string;
  @Field(() => String, { description: 'application/pdf, image/jpeg or image/png.' })
  mediaType!: string;
  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
  @Field(() => DateTime, { description: 'When it arrived.' })
  createdAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A request to correct what was mistyped when registering.',
})
export class Rectification {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'e.g. rct_01jd….' })
  id!: string;
  @Field(() => RectificationStatus, { description: 'How far it has got.' })
  status!: RectificationStatus;
  @AtMost(20)
  @Field(() => [Correction], { description: 'What is to be corrected, or was.' })
  corrections!: Correction[];
  @Field(() => String, { description: 'What happened, as the customer has put it.' })
  explanation!: string;
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When its documents were declared complete.' })
  submittedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided, withdrawn or expired.' })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  rejection!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where one document is to be sent.' })
export class RectificationUpload {
  @Field(() => ID, { description: 'Of the document that will be there.' })
  documentId!: string;
  @Field(() => UploadTarget, { description: 'Where to send its bytes, all of them and nothing else.' })
  target!: UploadTarget;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'The request cannot be made, or cannot go on.',
    'RectificationRefused',
    rectificationCodes,
  ),
})
export class RectificationRefused extends Refusal {
  @AtMost(MOST_PROBLEMS)
  @Field(() => [InputProblem], {
    description: 'What is wrong, field by field; empty when the refusal is not about a field.',
  })
  problems!: InputProblem[];
}

export const RectificationResult = createUnionType({
  name: 'RectificationResult',
  description: 'The request as it stands now, or why it cannot be made or cannot go on.',
  types: () => [Rectification, RectificationRefused] as const,
});

export const CreateRectificationUploadResult = createUnionType({
  name: 'CreateRectificationUploadResult',
  description: 'Where the document is to be sent, or why it is not taken.',
  types: () => [RectificationUpload, RectificationRefused] as const,
});

export function toRectification(row: RectificationRow): Rectification {
  return Object.assign(new Rectification(), {
    profileId: row.profileId,
    id: row.id,
    status: row.state as RectificationStatus,
    corrections: [...row.corrections],
    explanation: row.explanation,
    createdAt: row.requestedAt,
    submittedAt: row.submittedAt,
    endedAt: row.endedAt,
    rejection: row.rejection,
  });
}

export function toDocument(row: RectificationDocumentRow): RectificationDocument {
  const { id, fileName, mediaType, size, announcedAt, uploadedAt } = row;
  return { id, fileName, mediaType, size, createdAt: uploadedAt ?? announcedAt };
}

export const RectificationConnection = connectionType(
  Rectification,
  'Rectification',
  'A page of requests for rectification, newest first.',
);
