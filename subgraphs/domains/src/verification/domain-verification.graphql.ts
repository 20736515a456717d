import { DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { messages } from '../messages';
import { DomainVerificationStatus } from '../portfolio';
import type { ShownVerification } from './domain-verification';

enum VerificationLabelCode {
  SUSPENDED = 'SUSPENDED',
  SEND_VERIFICATION = 'SEND_VERIFICATION',
  VERIFIED = 'VERIFIED',
}
registerEnumType(VerificationLabelCode, {
  name: 'VerificationLabelCode',
  description: 'What a list of domains shows of a verification.',
  valuesConfig: {
    SUSPENDED: { description: '“Sospeso”: the domain is suspended.' },
    SEND_VERIFICATION: { description: '“Invia Verifica Dati”: a letter can be asked for.' },
    VERIFIED: { description: '“Ok verifica effettuata”: nothing is left to do.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A verification in a word.' })
export class VerificationLabel {
  @Field(() => VerificationLabelCode, { description: 'Which of the three.' })
  code!: VerificationLabelCode;
  @Field(() => String, { description: "The words, in the caller's language." })
  text!: string;
}

@ObjectType({
  simpleResolvers: true,
  description:
    "The verification of a registrant's e-mail address, which some extensions ask for. One for all domains of a registrant.",
})
export class DomainVerification {
  @Field(() => DomainVerificationStatus, { description: 'How it stands.' })
  status!: ShownVerification['status'];
  @Field(() => VerificationLabel, { description: 'The same as a list of domains shows it.' })
  label!: VerificationLabel;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the address has, or had, to be confirmed; null once it is.',
  })
  deadline!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed.' })
  verifiedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'The address, masked, e.g. g…@example.it. Null until it is known here.',
  })
  email!: string | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last letter was asked for; null when none ever was.',
  })
  sentAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description: 'From when `sendVerification` sends another one; null once it is confirmed.',
  })
  resendAfter!: Date | null;
}

const LABELS = {
  PENDING: VerificationLabelCode.SEND_VERIFICATION,
  SUSPENDED: VerificationLabelCode.SUSPENDED,
  VERIFIED: VerificationLabelCode.VERIFIED,
} as const;

export function toDomainVerification(shown: ShownVerification, locale: Locale): DomainVerification {
  const code = LABELS[shown.status];
  const label = Object.assign(new VerificationLabel(), {
    code,
    text: messages.text(locale, `verificationLabel.${code}`),
  });
  return Object.assign(new DomainVerification(), { ...shown, label });
}
