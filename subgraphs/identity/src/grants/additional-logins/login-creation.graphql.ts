import { ApprovalRequired, DateTime } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { FormRefused } from '../../account/form-refusals';

@ObjectType({ simpleResolvers: true, description: 'A further login that waits for its confirmation.' })
export class LoginConfirmation {
  @Field(() => String, { description: 'The username that the login will have; held for it until then.' })
  username!: string;
  @Field(() => String, { description: 'For confirmAdditionalLogin.' })
  token!: string;
  @Field(() => DateTime, { description: 'Until when it can be confirmed: 15 minutes.' })
  expiresAt!: Date;
}

export const PrepareAdditionalLoginResult = createUnionType({
  name: 'PrepareAdditionalLoginResult',
  description:
    'A login that waits for its confirmation, or what is wrong with its password, or a request for a second login to approve.',
  types: () => [LoginConfirmation, FormRefused, ApprovalRequired] as const,
});
