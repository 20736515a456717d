import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A file that came with a letter.' })
export class SandboxAttachment {
  @Field(() => String, { description: 'E.g. domini-in-scadenza.csv.' })
  fileName!: string;
  @Field(() => String, { description: 'Its content; of a file that is no text, in base64.' })
  text!: string;
  @Field(() => String, { description: 'E.g. text/csv or application/pdf.' })
  mediaType!: string;
}

@ObjectType({ simpleResolvers: true, description: "A letter in the sandbox's mailbox." })
export class SandboxMail {
  @Field(() => String, { description: 'The address it was sent to, in lower case.' })
  to!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where answers to it go; null for the sender.',
  })
  replyTo!: string | null;
  @Field(() => String, { description: 'Subject line.' })
  subject!: string;
  @Field(() => String, { description: 'The letter as plain text.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The same letter as HTML; null in one that was written as text only.',
  })
  html!: string | null;
  @Field(() => SandboxAttachment, {
    nullable: true,
    description: 'The file that came with it; null for none.',
  })
  attachment!: SandboxAttachment | null;
  @Field(() => DateTime, { description: 'When it was sent, in business time.' })
  sentAt!: Date;
  @Field(() => [String], { description: 'The links in the text, in order.' })
  links!: string[];
}
