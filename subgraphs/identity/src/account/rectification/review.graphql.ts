import { withCodes } from '@customer-area/shared/contract';
import {
  AtMost,
  CalendarDate,
  connectionType,
  DateTime,
  FileLink,
  Refusal,
  SubjectType,
} from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { rectificationReviewCodes } from '../../../contract';
import { displayName } from '../../letters';
import { messages } from '../../messages';
import { Sex } from '../profiles';
import type { ReviewRefusal } from './decide-rectification';
import { MOST_DOCUMENTS } from './rectification';
import type { RectificationDocumentRow } from './rectification.entity';
import { Correction, RectificationStatus, toDocument, toRectification } from './rectification.graphql';
import type { ReviewedCase } from './rectification-case';

@ObjectType({ simpleResolvers: true, description: 'A document of a case, with a link to it.' })
export class CaseDocument {
  @Field(() => ID, { description: 'The document, e.g. rcd_01jd….' })
  documentId!: string;
  @Field(() => DateTime, { description: 'When it arrived.' })
  createdAt!: Date;
  @Field(() => FileLink, { description: 'The document itself.' })
  file!: FileLink;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Who a profile says it is: what documents are compared with.',
})
export class RegisteredSubject {
  @Field(() => SubjectType, { description: 'What kind of subject it is.' })
  subjectType!: SubjectType;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  lastName!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of a body, or the trading name of a person.' })
  companyName!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Birth date of a person, if it was given.' })
  birthDate!: string | null;
  @Field(() => String, { nullable: true, description: 'A comune with its province, or a state.' })
  birthPlace!: string | null;
  @Field(() => Sex, { nullable: true, description: 'Of a person, if it was given.' })
  sex!: Sex | null;
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Partita IVA or a foreign VAT number.' })
  vatNumber!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A request for rectification as staff sees it.' })
export class RectificationCase {
  @Field(() => ID, { description: 'The request, e.g. rct_01jd….' })
  rectificationId!: string;
  @Field(() => ID, { description: 'Of the profile that asks.' })
  profileId!: string;
  @Field(() => String, { description: 'What the profile is called now.' })
  displayName!: string;
  @Field(() => RectificationStatus, { description: 'How far it has got.' })
  status!: RectificationStatus;
  @AtMost(20)
  @Field(() => [Correction], { description: 'What is to be corrected.' })
  corrections!: Correction[];
  @Field(() => String, { description: 'What happened, as the customer has put it.' })
  explanation!: string;
  @Field(() => RegisteredSubject, { description: 'The profile as it is now.' })
  subject!: RegisteredSubject;
  @AtMost(MOST_DOCUMENTS)
  @Field(() => [CaseDocument], {
    description: 'What the customer has sent; forgotten 30 days after the decision.',
  })
  documents!: CaseDocument[];
  @Field(() => DateTime, { description: 'When it was asked for.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When its documents were declared complete.' })
  submittedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided, withdrawn or expired.' })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was rejected.' })
  rejection!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was decided.', 'RectificationReviewRefused', rectificationReviewCodes),
})
export class RectificationReviewRefused extends Refusal {}

export const AcceptRectificationResult = createUnionType({
  name: 'AcceptRectificationResult',
  description: 'The request that was accepted, or why it was not.',
  types: () => [RectificationCase, RectificationReviewRefused] as const,
});

export function reviewRefused(code: ReviewRefusal, locale: Locale): RectificationReviewRefused {
  const message = messages.text(locale, `rectification-review.${code}`);
  return Object.assign(new RectificationReviewRefused(), { code, message });
}

export const RectificationCaseConnection = connectionType(
  RectificationCase,
  'RectificationCase',
  'A page of requests that wait for a decision, oldest first.',
);

/** Signs a link to a document. */
export type LinkTo = (document: RectificationDocumentRow) => FileLink;

export function toCase({ request, profile, documents }: ReviewedCase, linkTo: LinkTo): RectificationCase {
  const subject = Object.assign(new RegisteredSubject(), {
    subjectType: profile.subjectType as SubjectType,
    firstName: profile.firstName,
    lastName: profile.lastName,
    companyName: profile.companyName,
    birthDate: profile.birthDate,
    birthPlace: profile.birthPlace,
    sex: profile.sex as Sex | null,
    fiscalCode: profile.fiscalCode,
    vatNumber: profile.vatNumber,
    country: profile.country,
  });
  const { id: rectificationId, ...shown } = toRectification(request);
  return Object.assign(new RectificationCase(), {
    ...shown,
    rectificationId,
    displayName: displayName(profile),
    subject,
    documents: documents.map((document) => {
      const { id: documentId, createdAt } = toDocument(document);
      return Object.assign(new CaseDocument(), { documentId, createdAt, file: linkTo(document) });
    }),
  });
}
