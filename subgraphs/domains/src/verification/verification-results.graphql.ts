import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { verificationCodes } from '../../contract';
import { messages } from '../messages';
import { DomainVerification } from './domain-verification.graphql';
import type { VerificationRefusalCode } from './sending-rules';

@ObjectType({ simpleResolvers: true, description: 'Another letter is on its way to the registrant.' })
export class VerificationSent {
  @Field(() => DomainVerification, { description: 'How the verification stands now.' })
  verification!: DomainVerification;
}

@ObjectType({ simpleResolvers: true, description: 'The address of a registrant is confirmed.' })
export class RegistrantVerified {
  @Field(() => String, { description: 'The address, masked.' })
  email!: string;
  @Field(() => Int, { description: 'How many domains are not suspended any more.' })
  freedDomains!: number;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'Nothing is sent, confirmed or corrected.',
    'VerificationRefused',
    verificationCodes,
  ),
})
export class VerificationRefused extends Refusal {
  @Field(() => DateTime, { nullable: true, description: 'From when it is possible; null when never.' })
  opensAt!: Date | null;
}

export const SendVerificationResult = createUnionType({
  name: 'SendVerificationResult',
  description: 'The letter that was asked for, or why there is none.',
  types: () => [VerificationSent, VerificationRefused] as const,
});

export const VerifyRegistrantResult = createUnionType({
  name: 'VerifyRegistrantResult',
  description: 'The confirmation, or why the link does not give it.',
  types: () => [RegistrantVerified, VerificationRefused] as const,
});

export function toVerificationRefusal(
  code: VerificationRefusalCode,
  locale: Locale,
  opensAt: Date | null = null,
): VerificationRefused {
  const message = messages.text(locale, `verification.${code}`);
  return Object.assign(new VerificationRefused(), { code, message, opensAt });
}
