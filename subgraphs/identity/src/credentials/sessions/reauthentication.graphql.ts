import { DateTime } from '@customer-area/shared/graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { RenewedProof } from './renew-proof';
import { SignInRefused } from './sign-in.graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'The session of this login is fresh again: for ten minutes it may do what is sensitive.',
})
export class Reauthenticated {
  /** Whose it is; not a field of the graph. */
  loginId!: string;
  @Field(() => String, {
    description: 'Use it from now on; the one before still says when it was issued. The refresh token stays.',
  })
  accessToken!: string;
  @Field(() => DateTime, { description: 'When the access token ends.' })
  expiresAt!: Date;
  @Field(() => DateTime, { description: 'From when the ten minutes count.' })
  authenticatedAt!: Date;
}

export const ReauthenticateResult = createUnionType({
  name: 'ReauthenticateResult',
  description:
    'A fresh access token, or why there is none: CREDENTIALS_NOT_ACCEPTED, SECOND_FACTOR_CODE_NEEDED.',
  types: () => [Reauthenticated, SignInRefused] as const,
});

export function toReauthenticated(
  { accessToken, expiresAt, authenticatedAt }: RenewedProof,
  loginId: string,
): Reauthenticated {
  return Object.assign(new Reauthenticated(), { loginId, accessToken, expiresAt, authenticatedAt });
}
