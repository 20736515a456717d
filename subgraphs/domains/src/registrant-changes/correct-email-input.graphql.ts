import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'Another e-mail address for a registrant that has not confirmed the one it has.' })
export class CorrectVerificationEmailInput {
  @Field(() => ID, { description: 'One of your domains; NOT_FOUND for any other.' })
  domainId!: string;
  @Field(() => String, { description: 'The address as it should be.' })
  email!: string;
  @Field(() => String, { description: 'The same address once more.' })
  emailConfirmation!: string;
}
