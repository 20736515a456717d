import { DateTime } from '@customer-area/shared/graphql';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { filledTemplate, type TemplateFacts } from './answer-template';
import type { AnswerTemplateRow } from './answer-template.entity';

@ObjectType({
  simpleResolvers: true,
  description: 'For staff: an answer that is written often, in both languages.',
})
export class AnswerTemplate {
  @Field(() => ID, { description: 'e.g. atp_01jd…. The same for all its versions.' })
  id!: string;
  @Field(() => Int, { description: 'Goes up with every change; the older versions are kept.' })
  version!: number;
  @Field(() => String, { description: 'What staff find it by, in Italian.' })
  titleIt!: string;
  @Field(() => String, { description: 'What staff find it by, in English.' })
  titleEn!: string;
  @Field(() => String, { description: 'The answer in Italian; filled where a ticket was named.' })
  textIt!: string;
  @Field(() => String, { description: 'The answer in English; filled where a ticket was named.' })
  textEn!: string;
  @Field(() => DateTime, { description: 'When this version was made.' })
  createdAt!: Date;
}

@InputType({ description: 'For staff: an answer that is written often.' })
export class AnswerTemplateInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The template that gets a new version; null for a new one.',
  })
  templateId!: string | null;
  @Field(() => String, { description: '1 to 100 characters, one line.' })
  titleIt!: string;
  @Field(() => String, { description: '1 to 100 characters, one line.' })
  titleEn!: string;
  @Field(() => String, {
    description:
      '1 to 5000 characters. `{number}`, `{subject}` and `{openedOn}` stand for those of the ticket.',
  })
  textIt!: string;
  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;
}

/** A template as it is, or filled from a ticket. */
export function toAnswerTemplate(row: AnswerTemplateRow, ticket: TemplateFacts | null): AnswerTemplate {
  const { id, version, titleIt, titleEn, createdAt } = row;
  const texts =
    ticket === null
      ? { textIt: row.textIt, textEn: row.textEn }
      : {
          textIt: filledTemplate(row.textIt, 'it', ticket),
          textEn: filledTemplate(row.textEn, 'en', ticket),
        };
  return Object.assign(new AnswerTemplate(), { id, version, titleIt, titleEn, createdAt, ...texts });
}
