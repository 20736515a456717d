import { AtMost, SubjectType } from '@customer-area/shared/graphql';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PrivacyNotice } from '../privacy-notice';

export enum FormFieldKind {
  TEXT = 'TEXT',
  EMAIL = 'EMAIL',
  TELEPHONE = 'TELEPHONE',
  DATE = 'DATE',
  CHOICE = 'CHOICE',
  CHECKBOX = 'CHECKBOX',
  HIDDEN = 'HIDDEN',
}
registerEnumType(FormFieldKind, {
  name: 'FormFieldKind',
  description: 'How a field of a form is filled in.',
  valuesConfig: {
    TEXT: { description: 'One line of text.' },
    EMAIL: { description: 'An e-mail address.' },
    TELEPHONE: { description: 'A telephone number.' },
    DATE: { description: 'A day, e.g. 1980-01-31.' },
    CHOICE: { description: 'One of `choices`.' },
    CHECKBOX: { description: 'Ticked or not: a Boolean.' },
    HIDDEN: { description: 'Not shown: sent back as `initialValue` has it.' },
  },
});

export enum FormGroupCode {
  SUBJECT = 'SUBJECT',
  ADDRESS = 'ADDRESS',
  CONTACTS = 'CONTACTS',
  INVOICES = 'INVOICES',
  RECOVERY = 'RECOVERY',
  PRIVACY = 'PRIVACY',
}
registerEnumType(FormGroupCode, {
  name: 'FormGroupCode',
  description: 'What a group of fields is about.',
  valuesConfig: {
    SUBJECT: { description: 'Who registers: name, tax identifiers, birth.' },
    ADDRESS: { description: 'Residence or seat.' },
    CONTACTS: { description: 'Telephone, e-mail and language.' },
    INVOICES: { description: 'Where electronic invoices are delivered.' },
    RECOVERY: { description: 'The secret question.' },
    PRIVACY: { description: 'Privacy notice and consents.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Something that can be chosen in a form.' })
export class FormChoice {
  @Field(() => String, { description: 'What is sent.' })
  value!: string;
  @Field(() => String, { description: 'What is shown, in Italian or English.' })
  label!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One way in which a field is checked.' })
export class FormCheck {
  @Field(() => String, {
    description: 'Stable, UPPER_SNAKE_CASE: the code of the InputProblem that a value not meeting it gets.',
  })
  code!: string;
  @Field(() => String, { description: 'What it asks, in Italian or English.' })
  description!: string;
  @Field(() => Boolean, {
    description: 'True when a value not meeting it is accepted, with a warning.',
  })
  onlyWarns!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'A field of a form.' })
export class FormField {
  @Field(() => String, { description: 'Path in RegistrationInput, e.g. address.postalCode.' })
  name!: string;
  @Field(() => String, { description: 'What stands before it, in Italian or English.' })
  label!: string;
  @Field(() => String, { nullable: true, description: 'What helps to fill it in, in Italian or English.' })
  help!: string | null;
  @Field(() => Boolean, { description: 'Whether it has to be filled in (or ticked).' })
  required!: boolean;
  @Field(() => FormFieldKind, { description: 'How it is filled in.' })
  kind!: FormFieldKind;
  @Field(() => String, { nullable: true, description: 'What it says at first.' })
  initialValue!: string | null;
  @Field(() => Int, { nullable: true, description: 'The longest text accepted, in characters.' })
  maxLength!: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A regular expression (JavaScript) that the whole text matches, space around it cut off. What matches may still be refused.',
  })
  pattern!: string | null;
  @AtMost(8)
  @Field(() => [FormChoice], { description: 'What can be chosen; empty when it is typed or ticked.' })
  choices!: readonly FormChoice[];
  @AtMost(6)
  @Field(() => [FormCheck], { description: 'How it is checked, besides being required.' })
  checks!: readonly FormCheck[];
}

@ObjectType({ simpleResolvers: true, description: 'Fields of a form that stand together.' })
export class FormGroup {
  @Field(() => FormGroupCode, { description: 'What they are about.' })
  code!: FormGroupCode;
  @Field(() => String, { description: 'Its heading, in Italian or English.' })
  label!: string;
  @AtMost(12)
  @Field(() => [FormField], { description: 'Its fields, in the order of the form.' })
  fields!: readonly FormField[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The registration form of a type of subject in a country: all that is needed to draw it. A field of RegistrationInput that is not in it is refused when it is filled in (UNEXPECTED).',
})
export class RegistrationForm {
  @Field(() => SubjectType, { description: 'For whom it is.' })
  subjectType!: SubjectType;
  @Field(() => String, { description: 'For which country, ISO 3166-1 alpha-2.' })
  country!: string;
  @AtMost(6)
  @Field(() => [FormGroup], { description: 'Its groups, in the order of the form.' })
  groups!: readonly FormGroup[];
  @Field(() => PrivacyNotice, { description: 'What is acknowledged with it.' })
  privacyNotice!: PrivacyNotice;
}
