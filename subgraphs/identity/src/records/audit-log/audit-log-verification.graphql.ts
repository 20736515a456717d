import { DateTime } from '@customer-area/shared/graphql';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'What a check of the audit log found.' })
export class AuditLogVerification {
  @Field(() => Boolean, {
    description: 'True when every entry is as it was written and none is missing. False tells us as well.',
  })
  intact!: boolean;
  @Field(() => Int, { description: 'How many entries were checked.' })
  entries!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      '`seq` of the first entry that was changed, put there, moved or taken away; null when there is none.',
  })
  firstBrokenSeq!: number | null;
  @Field(() => Boolean, {
    description: 'Whether the log ends where its sealed end says; false when that end itself was changed.',
  })
  headMatches!: boolean;
  @Field(() => DateTime, { description: 'When it was checked.' })
  checkedAt!: Date;
}
