import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A link to one file.' })
export class FileLink {
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
