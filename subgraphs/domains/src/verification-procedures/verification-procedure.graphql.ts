import { DateTime } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { messages } from '../messages';
import type { TldPolicy } from '../names';
import { type Procedure, procedureOf, type VerificationOccasion } from './procedure';

const VerificationOccasionEnum = {
  REGISTRATION: 'REGISTRATION',
  TRANSFER: 'TRANSFER',
  HOLDER_CHANGED: 'HOLDER_CHANGED',
  ADDRESS_CHANGED: 'ADDRESS_CHANGED',
  LETTER_RETURNED: 'LETTER_RETURNED',
} as const satisfies { readonly [occasion in VerificationOccasion]: occasion };
registerEnumType(VerificationOccasionEnum, {
  name: 'VerificationOccasion',
  description: 'After what the data of a registrant is to be confirmed.',
  valuesConfig: {
    REGISTRATION: { description: 'A name was registered.' },
    TRANSFER: { description: 'A name came from another registrar.' },
    HOLDER_CHANGED: { description: 'Name or organisation of the registrant is another one.' },
    ADDRESS_CHANGED: { description: 'The e-mail address of the registrant is another one.' },
    LETTER_RETURNED: { description: 'A letter to the registrant came back.' },
  },
});

export const PhoneVerificationStatus = {
  NOT_REQUIRED: 'NOT_REQUIRED',
  NOT_VERIFIED: 'NOT_VERIFIED',
} as const;
export type PhoneVerificationStatus = keyof typeof PhoneVerificationStatus;
registerEnumType(PhoneVerificationStatus, {
  name: 'PhoneVerificationStatus',
  description: 'Whether the telephone number of a registrant was confirmed.',
  valuesConfig: {
    NOT_REQUIRED: { description: 'The extension does not ask for it.' },
    NOT_VERIFIED: { description: 'The extension asks for it, and it is open.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'How one way to reach a registrant is confirmed.' })
export class VerificationOfMeans {
  @Field(() => Boolean, { description: 'Whether the extension asks for it.' })
  isRequired!: boolean;
  @Field(() => Int, { nullable: true, description: 'Days there are for it; null where nobody asks.' })
  days!: number | null;
  @Field(() => [Int], { description: 'Days after the question at which it is repeated.' })
  reminderDays!: readonly number[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'How the data of registrants is verified under an extension (D.Lgs. 138/2024, article 29; ICANN). For everybody to read.',
})
export class VerificationProcedure {
  @Field(() => String, { description: 'The extension, without dot, e.g. com.' })
  tld!: string;
  @Field(() => DateTime, { description: 'From when it is done so.' })
  validFrom!: Date;
  @Field(() => String, { description: 'Where the rules come from.' })
  source!: string;
  @Field(() => VerificationOfMeans, { description: 'Of the e-mail address, by a link that is sent to it.' })
  email!: VerificationOfMeans;
  @Field(() => VerificationOfMeans, { description: 'Of the telephone number.' })
  phone!: VerificationOfMeans;
  @Field(() => [VerificationOccasionEnum], { description: 'After what; none where nobody asks.' })
  occasions!: readonly VerificationOccasion[];
  @Field(() => Boolean, {
    description:
      'Whether domains are suspended until the e-mail address is confirmed, once its days are over.',
  })
  suspends!: boolean;
  @Field(() => String, { description: "The whole of it as a text to publish, in the caller's language." })
  text!: string;
}

export function toVerificationProcedure(policy: TldPolicy, locale: Locale): VerificationProcedure {
  const procedure = procedureOf(policy);
  const { tld, validFrom, source } = policy;
  return Object.assign(new VerificationProcedure(), {
    ...procedure,
    ...{ tld, validFrom, source, text: textOf(procedure, tld, locale) },
    email: Object.assign(new VerificationOfMeans(), procedure.email),
    phone: Object.assign(new VerificationOfMeans(), procedure.phone),
  });
}

function textOf({ email, phone }: Procedure, tld: string, locale: Locale): string {
  const sentence = (
    key: Parameters<typeof messages.text>[1],
    facts: Parameters<typeof messages.text>[2] = {},
  ) => messages.text(locale, key, facts);
  return [
    email.isRequired
      ? sentence('procedure.email', { tld, days: email.days, reminders: email.reminderDays.length })
      : sentence('procedure.noEmail', { tld }),
    phone.isRequired ? sentence('procedure.phone', { days: phone.days }) : sentence('procedure.noPhone'),
    sentence('procedure.correction'),
  ].join('\n\n');
}
