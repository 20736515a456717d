import { DateTime } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A place where this login is signed in, in words by which a person recognises it.',
})
export class OpenSession {
  /** Whose it is; not a field of the graph. */
  loginId!: string;
  @Field(() => ID, { description: 'e.g. ses_01jd…, for revokeSession.' })
  id!: string;
  @Field(() => Boolean, { description: 'Whether it is the session that asks.' })
  current!: boolean;
  @Field(() => String, {
    description: 'What the client calls itself, e.g. "Firefox on Windows". Not to be relied on.',
  })
  device!: string;
  @Field(() => String, {
    description:
      'The country its address is registered in, by name; or that it is a local network, or not known.',
  })
  place!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2; null where there is no country to tell.',
  })
  country!: string | null;
  @Field(() => String, { description: 'The address it was last used from, IPv4 or IPv6.' })
  ip!: string;
  @Field(() => DateTime, { description: 'When somebody signed in.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    description: 'When the login last proved who it is: at sign-in, or with reauthenticate.',
  })
  authenticatedAt!: Date;
  @Field(() => DateTime, {
    description: 'When it was last renewed, which a client in use does every ten minutes.',
  })
  lastUsedAt!: Date;
  @Field(() => DateTime, { description: 'When it ends by itself: thirty days after sign-in.' })
  expiresAt!: Date;
  @Field(() => Boolean, { description: 'Whether it was proven with a second factor.' })
  secondFactor!: boolean;
}
