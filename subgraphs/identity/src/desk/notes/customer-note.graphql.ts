import { DateTime } from '@customer-area/shared/graphql';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { CustomerNoteRow } from './customer-note.entity';

@ObjectType({
  simpleResolvers: true,
  description:
    'What a member of staff has written about a customer for its colleagues. No customer reads it.',
})
export class CustomerNote {
  @Field(() => ID, { description: 'e.g. cno_01jd….' })
  noteId!: string;
  @Field(() => String, { description: 'What was written; may have several lines.' })
  text!: string;
  @Field(() => ID, { description: 'The staff login that wrote it.' })
  writtenByLoginId!: string;
  @Field(() => DateTime, { description: 'When it was written.' })
  createdAt!: Date;
}

@InputType({ description: 'A note about a customer.' })
export class AddCustomerNoteInput {
  @Field(() => ID, { description: 'The customer; NOT_FOUND when there is none.' })
  profileId!: string;
  @Field(() => String, { description: 'For colleagues: 1 to 2000 characters, may have several lines.' })
  text!: string;
  @Field(() => String, { description: 'Why it is written, for the customer to read; 1 to 500 characters.' })
  reason!: string;
}

export function toNote({ id, text, writtenBy, writtenAt }: CustomerNoteRow): CustomerNote {
  return Object.assign(new CustomerNote(), {
    noteId: id,
    text,
    writtenByLoginId: writtenBy,
    createdAt: writtenAt,
  });
}
