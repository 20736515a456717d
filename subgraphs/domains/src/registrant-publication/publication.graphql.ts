import { withCodes } from '@customer-area/shared/contract';
import { DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { publicationCodes } from '../../contract';
import { messages } from '../messages';
import type { RegistrantRow } from '../registrants';
import type { PublishedField } from '../registry';
import type { ConsentOutcome } from './consent-to-publication';

const PublishedFieldEnum = {
  NAME: 'NAME',
  ORGANIZATION: 'ORGANIZATION',
  ADDRESS: 'ADDRESS',
  PHONE: 'PHONE',
  EMAIL: 'EMAIL',
} as const satisfies { readonly [field in PublishedField]: field };
registerEnumType(PublishedFieldEnum, {
  name: 'PublishedField',
  description: 'What a registry can show of a registrant to everybody.',
  valuesConfig: {
    NAME: { description: 'The name of the person, or of the representative of a body.' },
    ORGANIZATION: { description: 'The organisation; where one is given it is the holder.' },
    ADDRESS: { description: 'The postal address.' },
    PHONE: { description: 'The telephone number.' },
    EMAIL: { description: 'The e-mail address.' },
  },
});

@InputType({ description: 'What a registrant consents to have published.' })
export class RegistrantPublicationInput {
  @Field(() => ID, { description: 'One of your registrants; NOT_FOUND for any other.' })
  registrantId!: string;
  @Field(() => [PublishedFieldEnum], {
    description: 'All that may be published from now on: what is not named is hidden. None: nothing.',
  })
  fields!: PublishedField[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What registries may publish of a registrant, person or organisation: nothing unless it has consented. Where a registry knows one consent for all, it publishes once all is consented to.',
})
export class RegistrantPublication {
  @Field(() => [PublishedFieldEnum], { description: 'What it has consented to.' })
  fields!: readonly PublishedField[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it said so last; null while it has never said anything.',
  })
  changedAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, description: 'A consent that its registries are being told of.' })
export class RegistrantPublicationSet {
  /** Of the operations that tell the registries. */
  operationIds!: readonly string[];

  @Field(() => ID, { description: 'The registrant.' })
  registrantId!: string;
  @Field(() => RegistrantPublication, { description: 'What may be published.' })
  publication!: RegistrantPublication;
}

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes(
    'What is published stays as it is.',
    'RegistrantPublicationRefused',
    publicationCodes,
  ),
})
export class RegistrantPublicationRefused extends Refusal {}

export const RegistrantPublicationResult = createUnionType({
  name: 'RegistrantPublicationResult',
  description: 'What may be published, or why that stays as it is.',
  types: () => [RegistrantPublicationSet, RegistrantPublicationRefused] as const,
});

export function toPublication({
  published: fields,
  publicationChangedAt: changedAt,
}: Pick<RegistrantRow, 'published' | 'publicationChangedAt'>): RegistrantPublication {
  return Object.assign(new RegistrantPublication(), { fields, changedAt });
}

export function toPublicationResult(
  outcome: ConsentOutcome,
  locale: Locale,
): typeof RegistrantPublicationResult {
  if (outcome.kind === 'refused') {
    const { code } = outcome;
    const message = messages.text(locale, `publication.${code}`);
    return Object.assign(new RegistrantPublicationRefused(), { code, message });
  }
  const { registrant, operationIds } = outcome;
  return Object.assign(new RegistrantPublicationSet(), {
    ...{ registrantId: registrant.id, publication: toPublication(registrant), operationIds },
  });
}
