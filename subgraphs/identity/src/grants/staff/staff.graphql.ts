import { withCodes } from '@customer-area/shared/contract';
import { AtMost, connectionType, DateTime, Refusal } from '@customer-area/shared/graphql';
import type { Locale } from '@customer-area/shared/locale';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { staffCodes } from '../../../contract';
import { FormRefused } from '../../account/form-refusals';
import { messages } from '../../messages';
import type { StaffRefusal } from './refusals';
import type { StaffRow } from './staff.store';
import { knownAmong, STAFF_PERMISSIONS, type StaffPermission } from './staff-permission';
import type { PermissionEnd } from './staff-permission-end.store';

/** The permissions as the graph names them; inside they have the names that the permission maps use. */
export const StaffPermissionEnum = {
  CREDIT_ADJUST: 'credit:adjust',
  CUSTOMERS_ACT: 'customers:act',
  CUSTOMERS_READ: 'customers:read',
  CUSTOMERS_WRITE: 'customers:write',
  DOCUMENTS_REVIEW: 'documents:review',
  DOMAINS_HOLD: 'domains:hold',
  DOMAINS_RULES: 'domains:rules',
  JOBS_MANAGE: 'jobs:manage',
  PAYMENTS_MATCH: 'payments:match',
  PAYMENTS_REFUND: 'payments:refund',
  PROMOS_WRITE: 'promos:write',
  REGISTRANTS_DISCLOSE: 'registrants:disclose',
  SUPPORT_PUBLISH: 'support:publish',
  TICKETS_ANSWER: 'tickets:answer',
  STAFF_AUDIT: 'staff:audit',
  STAFF_MANAGE: 'staff:manage',
} as const satisfies Readonly<Record<string, StaffPermission>>;

registerEnumType(StaffPermissionEnum, {
  name: 'StaffPermission',
  description: 'One thing that a member of staff may do.',
  valuesConfig: {
    CREDIT_ADJUST: { description: 'Change the credit of customers, with a second member of staff.' },
    CUSTOMERS_ACT: { description: 'See what a customer sees for half an hour, and propose orders.' },
    CUSTOMERS_READ: { description: "Read customers' data, giving a reason that the customer can see." },
    CUSTOMERS_WRITE: { description: 'Write notes and flags, help with logins, send letters again.' },
    DOCUMENTS_REVIEW: { description: 'Review documents, accept or reject rectifications.' },
    DOMAINS_HOLD: {
      description: 'Keep domains that nobody has paid for, within the grace of their registries.',
    },
    DOMAINS_RULES: { description: 'Put rules of extensions.' },
    JOBS_MANAGE: { description: 'Look after work and facts that gave up, and settle cases.' },
    PAYMENTS_MATCH: { description: 'Match bank transfers and slips to orders.' },
    PAYMENTS_REFUND: { description: 'Give money of payments back.' },
    PROMOS_WRITE: { description: 'Make and close promo codes.' },
    REGISTRANTS_DISCLOSE: {
      description: 'Record to whom data of registrants was given, and see what was given.',
    },
    SUPPORT_PUBLISH: { description: 'Publish guides, contacts, forms and announcements.' },
    TICKETS_ANSWER: { description: 'Answer support tickets.' },
    STAFF_AUDIT: {
      description:
        'Look at what staff have done; never together with CUSTOMERS_READ, CUSTOMERS_ACT, DOCUMENTS_REVIEW, REGISTRANTS_DISCLOSE or TICKETS_ANSWER.',
    },
    STAFF_MANAGE: { description: 'Make and disable logins of staff, and say what they may do.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A permission that a member of staff has for a while.' })
export class StaffPermissionEnd {
  @Field(() => StaffPermissionEnum, { description: 'Which one.' })
  permission!: StaffPermission;
  @Field(() => DateTime, { description: 'When it is taken away.' })
  until!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A member of staff and their login.' })
export class StaffLogin {
  @Field(() => ID, { description: 'Of their login, e.g. lgn_01jd….' })
  staffLoginId!: string;
  @Field(() => String, { description: 'Assigned by the system, e.g. 1234567@aruba.it.' })
  username!: string;
  @Field(() => String, { description: 'Who it is.' })
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Where letters go; null for the first login of an installation if none was given.',
  })
  email!: string | null;
  @Field(() => [StaffPermissionEnum], { description: 'What they may do.' })
  permissions!: readonly StaffPermission[];
  @AtMost(STAFF_PERMISSIONS.length)
  @Field(() => [StaffPermissionEnd], {
    description: 'Those of them that end by themselves, the first to end first; others are for good.',
  })
  permissionEnds!: readonly StaffPermissionEnd[];
  @Field(() => DateTime, { description: 'When the login was made.' })
  createdAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When a password was chosen; null before that.' })
  activatedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was disabled; null while it is in use.' })
  disabledAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether it has a second factor, without which it can do nothing.' })
  hasSecondFactor!: boolean;
}

export const StaffLoginConnection = connectionType(
  StaffLogin,
  'StaffLogin',
  'A page of members of staff, newest first.',
);

@ObjectType({
  simpleResolvers: true,
  implements: Refusal,
  description: withCodes('Nothing was changed.', 'StaffRefused', staffCodes),
})
export class StaffRefused extends Refusal {}

@ObjectType({ simpleResolvers: true, description: 'A member of staff who has chosen a password.' })
export class StaffActivated {
  @Field(() => String, { description: 'To sign in with.' })
  username!: string;
}

@InputType({ description: 'A login for a colleague.' })
export class CreateStaffLoginInput {
  @Field(() => String, { description: 'Who it is; 1 to 100 characters.' })
  name!: string;
  @Field(() => String, { description: 'Where the link and all later letters go.' })
  email!: string;
  @Field(() => [StaffPermissionEnum], { description: 'What they may do; at least one.' })
  permissions!: StaffPermission[];
  @Field(() => String, { nullable: true, description: 'Language of letters: it (default) or en.' })
  locale!: string | null;
}

@InputType({ description: 'When a permission of a colleague ends.' })
export class StaffPermissionEndInput {
  @Field(() => ID, { description: 'One of staffLogins; not the own one.' })
  staffLoginId!: string;
  @Field(() => StaffPermissionEnum, { description: 'One that they have.' })
  permission!: StaffPermission;
  @Field(() => DateTime, {
    nullable: true,
    description: 'A moment to come; without it the permission is for good.',
  })
  until!: Date | null;
}

@InputType({ description: 'The password that a member of staff chooses.' })
export class ActivateStaffLoginInput {
  @Field(() => String, { description: 'The secret in the mailed link.' })
  token!: string;
  @Field(() => String, { description: 'checkPassword tells which criteria it meets.' })
  password!: string;
  @Field(() => String, { description: 'The same password once more.' })
  passwordConfirmation!: string;
}

export const StaffLoginResult = createUnionType({
  name: 'StaffLoginResult',
  description: 'The member of staff, or why nothing was changed.',
  types: () => [StaffLogin, StaffRefused] as const,
});

export const ActivateStaffLoginResult = createUnionType({
  name: 'ActivateStaffLoginResult',
  description: 'The login that can be used now, or what is wrong with the password.',
  types: () => [StaffActivated, FormRefused] as const,
});

export function toStaffLogin(row: StaffRow, ends: readonly PermissionEnd[]): StaffLogin {
  const { id, username, name, email, createdAt, activatedAt, disabledAt, hasSecondFactor } = row;
  return Object.assign(new StaffLogin(), {
    staffLoginId: id,
    username,
    name,
    email,
    permissions: knownAmong(row.permissions),
    permissionEnds: ends.map((end) => Object.assign(new StaffPermissionEnd(), end)),
    createdAt,
    activatedAt,
    disabledAt,
    hasSecondFactor,
  });
}

export function staffRefused(code: StaffRefusal, locale: Locale): StaffRefused {
  return Object.assign(new StaffRefused(), { code, message: messages.text(locale, `staff.${code}`) });
}
