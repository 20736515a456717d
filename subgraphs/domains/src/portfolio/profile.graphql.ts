import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'The holder of domains.' })
export class RegistrantProfile {
  profileId!: string;

  @Field(() => ID)
  id!: string;
}
