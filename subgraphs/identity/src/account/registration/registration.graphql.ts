import { AtMost, DateTime, SubjectType } from '@customer-area/shared/graphql';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { FormRefused, InputProblem, MOST_PROBLEMS } from '../form-refusals';
import { PasswordCriterion } from '../password';
import { Login, Sex } from '../profiles';

@InputType({ description: 'Residence of a person, seat of an organisation.' })
export class AddressInput {
  @Field(() => String, { description: 'Street and number.' })
  street!: string;
  @Field(() => String, { description: 'CAP in Italy: 5 digits.' })
  postalCode!: string;
  @Field(() => String, { description: 'In Italy a comune, by its Italian or its other official name.' })
  city!: string;
  @Field(() => String, { nullable: true, description: 'Two-letter sigla, required in Italy, e.g. AR.' })
  province!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, e.g. IT.' })
  country!: string;
}

@InputType({
  description:
    'The registration form. Which identifiers are needed depends on the subject type and the country.',
})
export class RegistrationInput {
  @Field(() => SubjectType, { description: 'What kind of subject registers.' })
  subjectType!: SubjectType;
  @Field(() => String, {
    nullable: true,
    description: 'Of a person; of the representative when a body registers.',
  })
  firstName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of a person; of the representative when a body registers.',
  })
  lastName!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of a company, body or association.' })
  companyName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Birth date of a person, e.g. 1980-01-31. Optional; must be what the codice fiscale says.',
  })
  birthDate!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Where a person was born: an Italian comune, of today or then, optionally with its province ("Castro (LE)"), or a foreign state. Optional; must be what the codice fiscale says.',
  })
  birthPlace!: string | null;
  @Field(() => Sex, {
    nullable: true,
    description: 'Of a person. Optional; must be what the codice fiscale says.',
  })
  sex!: Sex | null;
  @Field(() => String, {
    nullable: true,
    description: 'Codice fiscale: 16 characters of a person, 11 digits of a body.',
  })
  fiscalCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Partita IVA (11 digits), or the VAT number of another country.',
  })
  vatNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Office code of a public body: 6 characters (IPA).' })
  officeCode!: string | null;
  @Field(() => String, { nullable: true, description: 'E-invoicing recipient code: 7 characters.' })
  recipientCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Certified mailbox (PEC) for e-invoices.' })
  pecEmail!: string | null;
  @Field(() => AddressInput, { description: 'Residence or seat.' })
  address!: AddressInput;
  @Field(() => String, { description: 'With or without +39; stored as E.164.' })
  phone!: string;
  @Field(() => String, { description: 'Must be read: everything is sent there.' })
  email!: string;
  @Field(() => String, { description: 'The same address once more.' })
  emailConfirmation!: string;
  @Field(() => String, { nullable: true, description: 'For recovery, together with the answer.' })
  recoveryQuestion!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Required with a question; 3 to 200 characters, and not part of the question.',
  })
  recoveryAnswer!: string | null;
  @Field(() => Boolean, { description: 'The privacy notice was read; must be true.' })
  privacyAccepted!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'Version of the privacy notice that was shown; refused when another one is in force by now. Without it, the one in force is acknowledged.',
  })
  privacyNoticeVersion!: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Optional consent to marketing; can be taken back.' })
  marketingConsent!: boolean | null;
  @Field(() => String, { nullable: true, description: 'Language of letters: it (default) or en.' })
  locale!: string | null;
}

@InputType({ description: 'The password that completes a registration.' })
export class CompleteRegistrationInput {
  @Field(() => ID, { description: 'The draft that startRegistration answered; NOT_FOUND for any other.' })
  draftId!: string;
  @Field(() => String, {
    description: 'For the first login; checkPassword tells which criteria it meets.',
  })
  password!: string;
  @Field(() => String, { description: 'The same password once more.' })
  passwordConfirmation!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A registration that waits for its password.' })
export class RegistrationDraft {
  @Field(() => ID, {
    description:
      'e.g. drf_01jd…, for completeRegistration. Whoever knows it can complete it: keep it to yourself.',
  })
  id!: string;
  @Field(() => String, { description: 'The username that will be yours.' })
  username!: string;
  @Field(() => DateTime, { description: 'Until when it can be completed: two hours.' })
  expiresAt!: Date;
  @AtMost(MOST_PROBLEMS)
  @Field(() => [InputProblem], {
    description: 'What should be minded about fields that were accepted, e.g. EMAIL_IS_PEC.',
  })
  warnings!: InputProblem[];
  @AtMost(10)
  @Field(() => [PasswordCriterion], { description: 'What will be asked of the password.' })
  passwordCriteria!: PasswordCriterion[];
}

export const StartRegistrationResult = createUnionType({
  name: 'StartRegistrationResult',
  description: 'The draft that waits for its password, or what is wrong with the form.',
  types: () => [RegistrationDraft, FormRefused] as const,
});

export const CompleteRegistrationResult = createUnionType({
  name: 'CompleteRegistrationResult',
  description: 'The first login of the new profile, or why there is none.',
  types: () => [Login, FormRefused] as const,
});
