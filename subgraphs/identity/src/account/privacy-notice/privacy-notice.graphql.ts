import { DateTime } from '@customer-area/shared/graphql';
import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A version of the privacy notice.' })
export class PrivacyNotice {
  @Field(() => String, { description: 'For RegistrationInput.privacyNoticeVersion, e.g. 2025-01.' })
  version!: string;
  @Field(() => String, { description: 'Where it can be read.' })
  url!: string;
  @Field(() => String, { description: 'Its title, in Italian or English.' })
  title!: string;
  @Field(() => DateTime, { description: 'Since when it has been in force.' })
  validFrom!: Date;
}
