import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A key that lets a program work for the profile; here: what it has paid.',
})
export class ApiKey {
  /** Who asks; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'e.g. key_01jd….' })
  id!: string;
}

/** Whose key it is, identity knows; what stands beside it here is that of the viewer's profile. */
export function toApiKey(id: string, profileId: string): ApiKey {
  return Object.assign(new ApiKey(), { id, profileId });
}
