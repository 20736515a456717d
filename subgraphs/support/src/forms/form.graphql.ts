import { CalendarDate } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { FormBody } from '../messages/forms';
import { digestOf, type Form as FormOfCatalogue } from './form';

export enum FormTopic {
  OWNER_CHANGE = 'OWNER_CHANGE',
  RECTIFICATION = 'RECTIFICATION',
  TRANSFER = 'TRANSFER',
  WITHDRAWAL = 'WITHDRAWAL',
  DEATH_OF_HOLDER = 'DEATH_OF_HOLDER',
  E_INVOICING = 'E_INVOICING',
  SUPPORT_MANDATE = 'SUPPORT_MANDATE',
}
registerEnumType(FormTopic, {
  name: 'FormTopic',
  description: 'What a form is for.',
  valuesConfig: {
    OWNER_CHANGE: { description: 'A domain goes to another holder.' },
    RECTIFICATION: { description: 'Profile data were mistyped.' },
    TRANSFER: { description: 'A domain goes to another registrar.' },
    WITHDRAWAL: { description: 'A consumer withdraws from a contract.' },
    DEATH_OF_HOLDER: { description: 'The holder of a domain has died.' },
    E_INVOICING: { description: 'Where electronic invoices are delivered.' },
    SUPPORT_MANDATE: { description: "Somebody else speaks with support on the customer's behalf." },
  },
});

export enum FormSubject {
  DOMAIN = 'DOMAIN',
  ORDER = 'ORDER',
  PROFILE = 'PROFILE',
}
registerEnumType(FormSubject, {
  name: 'FormSubject',
  description: 'What a form is filled in with.',
  valuesConfig: {
    DOMAIN: { description: 'A domain and its holder.' },
    ORDER: { description: 'An order.' },
    PROFILE: { description: 'The profile itself.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A form to fill in and sign, as it is handed out now.' })
export class Form {
  @Field(() => ID, { description: 'e.g. frm_01jd…; the same for all its versions and languages.' })
  id!: string;
  @Field(() => FormTopic, { description: 'What it is for.' })
  topic!: FormTopic;
  @Field(() => FormSubject, { description: 'What `prefilledForm` takes the id of.' })
  about!: FormSubject;
  @Field(() => String, { description: 'In the language of the caller.' })
  title!: string;
  @Field(() => String, { description: 'When one uses it, in the language of the caller.' })
  purpose!: string;
  @Field(() => String, { description: 'The rules that it rests on, in the language of the caller.' })
  legalBasis!: string;
  @Field(() => Int, { description: 'Counts its texts; stands in its footer.' })
  version!: number;
  @Field(() => CalendarDate, { description: 'The first day on which this version is handed out.' })
  validFrom!: string;
  @Field(() => String, {
    description: 'Of this text in both languages; stands in its footer, e.g. 38f7e7aa0b0e895d.',
  })
  digest!: string;
}

export function toForm({ id, topic, about }: FormOfCatalogue, body: FormBody, locale: Locale): Form {
  return Object.assign(new Form(), {
    id,
    topic: topic as FormTopic,
    about: about as FormSubject,
    title: body.title[locale],
    purpose: body.purpose[locale],
    legalBasis: body.legalBasis[locale],
    version: body.version,
    validFrom: body.validFrom,
    digest: digestOf(body),
  });
}
