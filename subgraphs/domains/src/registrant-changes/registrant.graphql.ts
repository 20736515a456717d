import { connectionType, DateTime } from '@customer-area/shared/graphql';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { RegistrantRow } from '../registrants';

export enum RegistrantType {
  NATURAL_PERSON = 'NATURAL_PERSON',
  COMPANY = 'COMPANY',
  FREELANCER = 'FREELANCER',
  SOLE_TRADER = 'SOLE_TRADER',
  NON_PROFIT = 'NON_PROFIT',
  PUBLIC_BODY = 'PUBLIC_BODY',
  OTHER = 'OTHER',
}
registerEnumType(RegistrantType, {
  name: 'RegistrantType',
  description: 'What kind of subject holds a domain.',
  valuesConfig: {
    NATURAL_PERSON: { description: 'A person.' },
    COMPANY: { description: 'A company.' },
    FREELANCER: { description: 'A person with a VAT number who practises a profession.' },
    SOLE_TRADER: { description: 'A person who trades under its own name.' },
    NON_PROFIT: { description: 'A body without profit.' },
    PUBLIC_BODY: { description: 'A public administration.' },
    OTHER: { description: 'Any other body.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Residence or seat of a registrant.' })
export class RegistrantAddress {
  @Field(() => String, { description: 'Street and number.' })
  street!: string;
  @Field(() => String, { description: 'CAP in Italy: 5 digits.' })
  postalCode!: string;
  @Field(() => String, { description: 'In Italy a comune.' })
  city!: string;
  @Field(() => String, { nullable: true, description: 'Two-letter sigla in Italy.' })
  province!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, e.g. IT.' })
  country!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a registry calls a registrant.' })
export class RegistryHandle {
  @Field(() => String, { description: 'The registry, as this installation names it.' })
  registry!: string;
  @Field(() => String, { description: 'Its name for the registrant.' })
  handle!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'Who holds domains at their registries: made from the profile when a name was ordered, and an entity of its own from then on.',
})
export class Registrant {
  /** Whose it is: for the type policy, not for the graph. */
  profileId!: string;
  /** The stored row behind it. */
  row!: RegistrantRow;

  @Field(() => ID, { description: 'E.g. rgt_01jd….' })
  id!: string;
  @Field(() => RegistrantType, { description: 'What kind of subject it is.' })
  type!: RegistrantType;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  lastName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a body: the holder, where it is given.' })
  companyName!: string | null;
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Partita IVA, or VAT number of another country.' })
  vatNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Office code of a public body (IPA).' })
  officeCode!: string | null;
  @Field(() => RegistrantAddress, { description: 'Residence or seat.' })
  address!: RegistrantAddress;
  @Field(() => String, { description: 'Its e-mail address: what some extensions want confirmed.' })
  email!: string;
  @Field(() => String, { description: 'E.164.' })
  phone!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: 'When its name or e-mail address last changed; null while they are the first ones.',
  })
  changedAt!: Date | null;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
}

export const RegistrantConnection = connectionType(Registrant, 'Registrant', 'A page of registrants.');

/** Null as long as its data is still to come. */
export function toRegistrant(row: RegistrantRow): Registrant | null {
  const { street, postalCode, city, province, country, email, phone, subjectType } = row;
  if (street === null || postalCode === null || city === null || country === null) return null;
  if (email === null || phone === null || subjectType === null) return null;
  const { id, profileId, firstName, lastName, companyName, fiscalCode, vatNumber, officeCode } = row;
  return Object.assign(new Registrant(), {
    ...{ row, id, profileId, firstName, lastName, companyName, fiscalCode, vatNumber, officeCode },
    type: RegistrantType[subjectType as keyof typeof RegistrantType] ?? RegistrantType.OTHER,
    address: Object.assign(new RegistrantAddress(), { street, postalCode, city, province, country }),
    ...{ email, phone, changedAt: row.changedAt, createdAt: row.createdAt },
  });
}
