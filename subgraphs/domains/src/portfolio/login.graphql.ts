import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A login, which identity knows: here an id and nothing else. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Login', { simpleResolvers: true })
export class LoginStub {
  @Field(() => ID)
  id!: string;
}
