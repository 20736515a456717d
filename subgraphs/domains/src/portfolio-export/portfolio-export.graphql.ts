import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'Domains as a file: CSV in UTF-8, its head and its statuses in the language of the caller. It is written while it is fetched.',
})
export class DomainExport {
  @Field(() => String, {
    description: 'Path on the host of the graph, to be fetched with GET. Whoever has it can fetch the file.',
  })
  path!: string;
  @Field(() => DateTime, {
    description:
      'Until when the path is valid: ten minutes, and not beyond the session. Ask again for another one.',
  })
  expiresAt!: Date;
}
