import { CalendarDate, DateTime, SubjectType } from '@customer-area/shared/graphql';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ShownLogin } from '../logins';
import type { ProfileRow } from './profile.entity';

export enum Sex {
  FEMALE = 'FEMALE',
  MALE = 'MALE',
}
registerEnumType(Sex, {
  name: 'Sex',
  description: 'As registers of births have it, and the codice fiscale with them.',
  valuesConfig: { FEMALE: { description: 'Female.' }, MALE: { description: 'Male.' } },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A postal address: residence of a person, seat of an organisation.',
})
export class Address {
  @Field(() => String, { description: 'Street and number.' })
  street!: string;
  @Field(() => String, { description: 'CAP in Italy (5 digits).' })
  postalCode!: string;
  @Field(() => String, { description: 'In Italy the comune as ISTAT writes it, e.g. Bolzano/Bozen.' })
  city!: string;
  @Field(() => String, { nullable: true, description: 'Two-letter sigla in Italy, e.g. AR.' })
  province!: string | null;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'A way into the customer area. All logins of one profile see exactly the same things.',
})
export class Login {
  /** Owner; not a field of the graph. */
  profileId!: string;
  /** Its profile, where the two were read at once; not a field of the graph. */
  readWith!: ProfileRow | null;
  @Field(() => ID, { description: 'e.g. lgn_01jd….' })
  id!: string;
  @Field(() => String, { description: 'Assigned by the system, e.g. 1234567@aruba.it.' })
  username!: string;
  @Field(() => String, {
    nullable: true,
    description: 'What its holders call it, e.g. "Amministrazione"; null without a name (renameLogin).',
  })
  name!: string | null;
  @Field(() => DateTime, { description: 'When the login was made.' })
  createdAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Set when nobody can sign in with it any more (disableLogin). There is no way back.',
  })
  disabledAt!: Date | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A registrant profile ("anagrafica"), shared by its logins. Name and tax identifiers never change: another holder is another registration.',
})
export class RegistrantProfile {
  /** Owner; not a field of the graph. */
  profileId!: string;
  @Field(() => ID, { description: 'e.g. prf_01jd….' })
  id!: string;
  @Field(() => SubjectType, { description: 'What kind of subject it is.' })
  subjectType!: SubjectType;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  lastName!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Name of a body, or the trading name of a person; null without one.',
  })
  companyName!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Birth date of a person, if it was given.' })
  birthDate!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where a person was born, if it was given: a comune with its province, or a state.',
  })
  birthPlace!: string | null;
  @Field(() => Sex, { nullable: true, description: 'Of a person, if it was given.' })
  sex!: Sex | null;
  @Field(() => String, {
    nullable: true,
    description: 'Codice fiscale: 16 characters of a person, 11 digits of a body.',
  })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Partita IVA (11 digits) or a foreign VAT number.' })
  vatNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Office code of an Italian public body (IPA).' })
  officeCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'E-invoicing recipient code: 0000000 without a channel of one’s own, XXXXXXX abroad.',
  })
  recipientCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Certified mailbox (PEC) for e-invoices.' })
  pecEmail!: string | null;
  @Field(() => Address, { description: 'Residence or seat.' })
  address!: Address;
  @Field(() => String, { description: 'Where all letters go.' })
  email!: string;
  @Field(() => Boolean, { description: 'True once a link sent to that address was used.' })
  emailVerified!: boolean;
  @Field(() => Boolean, {
    description:
      'True when our letters do not reach that address: nobody has it, or two came back within 30 days. Change it, or confirm it again.',
  })
  emailUndeliverable!: boolean;
  @Field(() => String, { description: 'E.164, e.g. +390575123456.' })
  phone!: string;
  @Field(() => String, { description: 'Language of letters: it or en.' })
  locale!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'What recovery asks beside the mailed link; null when there is no secret question (changeRecoveryData).',
  })
  recoveryQuestion!: string | null;
  @Field(() => Boolean, { description: 'Whether consent to marketing was given (and not taken back).' })
  marketingConsent!: boolean;
}

export function toLogin(row: ShownLogin): Login {
  return Object.assign(new Login(), {
    id: row.id,
    profileId: row.profileId,
    username: row.username,
    name: row.label,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    readWith: null,
  });
}

/** Reads of its row what is asked for: more may not have been loaded. */
class ProfileOfRow implements RegistrantProfile {
  constructor(private readonly row: ProfileRow) {}

  get id(): string {
    return this.row.profileId;
  }
  get profileId(): string {
    return this.row.profileId;
  }
  get subjectType(): SubjectType {
    return this.row.subjectType as SubjectType;
  }
  get sex(): Sex | null {
    return this.row.sex as Sex | null;
  }
  get address(): Address {
    const { street, postalCode, city, province, country } = this.row;
    return Object.assign(new Address(), { street, postalCode, city, province, country });
  }
  get emailVerified(): boolean {
    return this.row.emailVerifiedAt !== null;
  }
  get emailUndeliverable(): boolean {
    return this.row.undeliverableEmail === this.row.email;
  }
  get marketingConsent(): boolean {
    return this.row.marketingConsentAt !== null;
  }
  get firstName(): string | null {
    return this.row.firstName;
  }
  get lastName(): string | null {
    return this.row.lastName;
  }
  get companyName(): string | null {
    return this.row.companyName;
  }
  get birthDate(): string | null {
    return this.row.birthDate;
  }
  get birthPlace(): string | null {
    return this.row.birthPlace;
  }
  get fiscalCode(): string | null {
    return this.row.fiscalCode;
  }
  get vatNumber(): string | null {
    return this.row.vatNumber;
  }
  get officeCode(): string | null {
    return this.row.officeCode;
  }
  get recipientCode(): string | null {
    return this.row.recipientCode;
  }
  get pecEmail(): string | null {
    return this.row.pecEmail;
  }
  get email(): string {
    return this.row.email;
  }
  get phone(): string {
    return this.row.phone;
  }
  get locale(): string {
    return this.row.locale;
  }
  get recoveryQuestion(): string | null {
    return this.row.recoveryQuestion;
  }
}
// A RegistrantProfile to everybody who asks. As a subclass it would be born with the fields of that class, which hide these.
Object.setPrototypeOf(ProfileOfRow.prototype, RegistrantProfile.prototype as object);

export function toProfile(row: ProfileRow): RegistrantProfile {
  return new ProfileOfRow(row);
}
