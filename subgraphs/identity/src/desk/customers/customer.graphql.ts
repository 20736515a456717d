import { AtMost, CalendarDate, DateTime, SubjectType } from '@customer-area/shared/graphql';
import type { CustomerRead } from '@customer-area/shared/staff-reads';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { LoginRow } from '../../account/logins';
import { Address, type ProfileRow, Sex } from '../../account/profiles';
import type { Factors } from '../../credentials/second-factor';
import type { SessionRow } from '../../credentials/sessions';
import { displayName } from '../../letters';

/** A login has as many sessions and a profile as many logins that are worth looking at. */
export const LISTED_LOGINS = 100;
/** What both come to has to leave room for the rest of a screen. */
export const LISTED_SESSIONS = 20;

@Directive('@key(fields: "profileId reason")')
@ObjectType({
  simpleResolvers: true,
  description:
    'A customer as staff sees it. Each part that is asked for takes a permission and is told in the customer’s audit log, once, with the reason. Secrets are in none.',
})
export class Customer implements CustomerRead {
  @Field(() => ID, { description: 'The profile, e.g. prf_01jd….' })
  profileId!: string;
  @Field(() => String, { description: 'Why it is looked at, for the customer to read.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Who a customer is and how it is reached.' })
export class CustomerProfile {
  @Field(() => SubjectType, { description: 'What kind of subject it is.' })
  subjectType!: SubjectType;
  @Field(() => String, { description: 'What letters call it.' })
  displayName!: string;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  firstName!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a person, or of the representative of a body.' })
  lastName!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of a body, or the trading name of a person.' })
  companyName!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Birth date of a person, if it was given.' })
  birthDate!: string | null;
  @Field(() => String, { nullable: true, description: 'A comune with its province, or a state.' })
  birthPlace!: string | null;
  @Field(() => Sex, { nullable: true, description: 'Of a person, if it was given.' })
  sex!: Sex | null;
  @Field(() => String, { nullable: true, description: 'Codice fiscale.' })
  fiscalCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Partita IVA or a foreign VAT number.' })
  vatNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Office code of an Italian public body (IPA).' })
  officeCode!: string | null;
  @Field(() => String, { nullable: true, description: 'E-invoicing recipient code.' })
  recipientCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Certified mailbox (PEC) for e-invoices.' })
  pecEmail!: string | null;
  @Field(() => Address, { description: 'Residence or seat.' })
  address!: Address;
  @Field(() => String, { description: 'Where letters go; empty once the profile was erased.' })
  email!: string;
  @Field(() => Boolean, { description: 'True once a link sent to that address was used.' })
  emailVerified!: boolean;
  @Field(() => Boolean, { description: 'True when our letters do not reach that address.' })
  emailUndeliverable!: boolean;
  @Field(() => String, { description: 'E.164, e.g. +390575123456.' })
  phone!: string;
  @Field(() => String, { description: 'Language of letters: it or en.' })
  locale!: string;
  @Field(() => DateTime, { description: 'When it registered.' })
  createdAt!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A place where a login of a customer is signed in.' })
export class CustomerSession {
  @Field(() => ID, { description: 'e.g. ses_01jd….' })
  sessionId!: string;
  @Field(() => String, { description: 'The address it was last used from.' })
  ip!: string;
  @Field(() => String, { description: 'What the client calls itself. Not to be relied on.' })
  userAgent!: string;
  @Field(() => Boolean, { description: 'Whether it was proven with a second factor.' })
  secondFactor!: boolean;
  @Field(() => DateTime, { description: 'When somebody signed in.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was last renewed.' })
  lastUsedAt!: Date | null;
  @Field(() => DateTime, { description: 'When it ends by itself.' })
  expiresAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A login of a customer, with what can be the matter with it.',
})
export class CustomerLogin {
  @Field(() => ID, { description: 'e.g. lgn_01jd….' })
  loginId!: string;
  @Field(() => String, { description: 'e.g. 1234567@aruba.it.' })
  username!: string;
  @Field(() => String, { nullable: true, description: 'What its holders call it; null without a name.' })
  name!: string | null;
  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it was disabled; null while it can be used.' })
  disabledAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether staff has disabled it, and can enable it again.' })
  disabledByStaff!: boolean;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when wrong passwords of strangers lock it; null when it is not locked.',
  })
  lockedUntil!: Date | null;
  @Field(() => Boolean, { description: 'Whether an authenticator app protects it.' })
  totp!: boolean;
  @Field(() => Int, { description: 'How many passkeys it has.' })
  passkeys!: number;
  @Field(() => Int, { description: 'How many recovery codes are left.' })
  recoveryCodesLeft!: number;
  @AtMost(LISTED_SESSIONS)
  @Field(() => [CustomerSession], { description: 'Where it is signed in: the twenty that were used last.' })
  sessions!: CustomerSession[];
}

export function toCustomer(read: CustomerRead): Customer {
  return Object.assign(new Customer(), read);
}

export function toCustomerProfile(row: ProfileRow): CustomerProfile {
  const { street, postalCode, city, province, country } = row;
  return Object.assign(new CustomerProfile(), {
    subjectType: row.subjectType as SubjectType,
    displayName: displayName(row),
    firstName: row.firstName,
    lastName: row.lastName,
    companyName: row.companyName,
    birthDate: row.birthDate,
    birthPlace: row.birthPlace,
    sex: row.sex as Sex | null,
    fiscalCode: row.fiscalCode,
    vatNumber: row.vatNumber,
    officeCode: row.officeCode,
    recipientCode: row.recipientCode,
    pecEmail: row.pecEmail,
    address: Object.assign(new Address(), { street, postalCode, city, province, country }),
    email: row.email,
    emailVerified: row.emailVerifiedAt !== null,
    emailUndeliverable: row.undeliverableEmail === row.email,
    phone: row.phone,
    locale: row.locale,
    createdAt: row.createdAt,
  });
}

/** What is known of a login beside its row. */
interface LoginCircumstances {
  readonly factors: Factors | undefined;
  readonly sessions: readonly SessionRow[];
  readonly disabledByStaff: boolean;
  readonly now: Date;
}

export function toCustomerLogin(
  row: LoginRow,
  { factors, sessions, disabledByStaff, now }: LoginCircumstances,
): CustomerLogin {
  return Object.assign(new CustomerLogin(), {
    loginId: row.id,
    username: row.username,
    name: row.label,
    createdAt: row.createdAt,
    disabledAt: row.disabledAt,
    disabledByStaff,
    lockedUntil: row.lockedUntil !== null && row.lockedUntil > now ? row.lockedUntil : null,
    totp: factors?.totp ?? false,
    passkeys: factors?.passkeys ?? 0,
    recoveryCodesLeft: factors?.recoveryCodesLeft ?? 0,
    sessions: sessions.map(toCustomerSession),
  });
}

function toCustomerSession(row: SessionRow): CustomerSession {
  const { id, ip, userAgent, secondFactor, createdAt, lastUsedAt, expiresAt } = row;
  return Object.assign(new CustomerSession(), {
    sessionId: id,
    ip,
    userAgent,
    secondFactor,
    createdAt,
    lastUsedAt,
    expiresAt,
  });
}
