import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'The profile ("anagrafica") shared by its logins; here: its orders and invoices.',
})
export class RegistrantProfile {
  profileId!: string;
  @Field(() => ID, { description: 'e.g. prf_01jd….' })
  id!: string;
}

export function toRegistrantProfile(id: string): RegistrantProfile {
  return Object.assign(new RegistrantProfile(), { id, profileId: id });
}
