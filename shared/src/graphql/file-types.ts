import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from './date-time';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'A link to one file, to be fetched with GET. It answers parts (`Range`) and whether the file has changed (`If-None-Match`), except for files that are written while they are fetched.',
})
export class FileLink {
  @Field(() => String, {
    description: 'Path on the host of the graph. Whoever has it can fetch the file.',
  })
  path!: string;
  @Field(() => DateTime, {
    description:
      'Until when the path is valid: ten minutes, and not beyond the session. Ask again for another one.',
  })
  expiresAt!: Date;
  @Field(() => String, { description: 'What it is called, e.g. invoice.pdf.' })
  fileName!: string;
  @Field(() => String, { description: 'What it is, e.g. application/pdf.' })
  mediaType!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'In bytes; null for a file that is made while it is fetched.',
  })
  size!: number | null;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description:
    'Where to send one file, with PUT. The same bytes again are no error; other bytes are CONFLICT once a file is there.',
})
export class UploadTarget {
  @Field(() => String, {
    description: 'Path on the host of the graph. Whoever has it can send the file.',
  })
  path!: string;
  @Field(() => DateTime, {
    description:
      'Until when the path is valid: ten minutes, and not beyond the session. Ask again for another one.',
  })
  expiresAt!: Date;
  @Field(() => Int, { description: 'Most bytes that it takes; more is refused before they are read.' })
  maxBytes!: number;
  @Field(() => [String], {
    description: 'What it takes, e.g. application/pdf: the first bytes decide. Ten at most.',
  })
  mediaTypes!: string[];
}
