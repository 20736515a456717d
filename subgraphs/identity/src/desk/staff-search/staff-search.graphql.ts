import { AtMost } from '@customer-area/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { displayName } from '../../letters';
import { masked } from './masked';
import type { FoundCustomers } from './search-customers';

export enum StaffMatchKind {
  PROFILE = 'PROFILE',
  USERNAME = 'USERNAME',
  NAME = 'NAME',
  FISCAL_CODE = 'FISCAL_CODE',
  VAT_NUMBER = 'VAT_NUMBER',
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  KEY = 'KEY',
  DOMAIN = 'DOMAIN',
  ORDER = 'ORDER',
  INVOICE = 'INVOICE',
  BANK_LINE = 'BANK_LINE',
  TICKET = 'TICKET',
}
registerEnumType(StaffMatchKind, {
  name: 'StaffMatchKind',
  description: 'What of a customer fits what was typed.',
  valuesConfig: {
    PROFILE: { description: 'The id of its profile.' },
    USERNAME: { description: 'The username of a login.' },
    NAME: { description: 'Its name: of a person or a company.' },
    FISCAL_CODE: { description: 'Its codice fiscale.' },
    VAT_NUMBER: { description: 'Its partita IVA or foreign VAT number.' },
    EMAIL: { description: 'Its e-mail address.' },
    PHONE: { description: 'Its telephone number.' },
    KEY: { description: 'The last four characters of an API key.' },
    DOMAIN: { description: 'The name of a domain it holds.' },
    ORDER: { description: 'The number of an order.' },
    INVOICE: { description: 'The number of an invoice or credit note.' },
    BANK_LINE: { description: 'The reference or the account of money it has sent.' },
    TICKET: { description: 'The number of a ticket.' },
  },
});

export enum StaffMatchFit {
  EXACT = 'EXACT',
  PREFIX = 'PREFIX',
  PART = 'PART',
}
registerEnumType(StaffMatchFit, {
  name: 'StaffMatchFit',
  description: 'How well it fits.',
  valuesConfig: {
    EXACT: { description: 'It is what was typed.' },
    PREFIX: { description: 'It begins with what was typed.' },
    PART: { description: 'Words of it begin with the words that were typed.' },
  },
});

/** Of twenty customers, each with what fits. */
const MOST_MATCHES = 60;

@ObjectType({ simpleResolvers: true, description: 'A customer that fits what a member of staff has typed.' })
export class StaffMatch {
  @Field(() => ID, { description: 'The profile, for customer.' })
  profileId!: string;
  @Field(() => String, { description: 'What letters call it; empty once it was erased.' })
  displayName!: string;
  @Field(() => StaffMatchKind, { description: 'What of it fits.' })
  kind!: StaffMatchKind;
  @Field(() => StaffMatchFit, { description: 'How well.' })
  fit!: StaffMatchFit;
  @Field(() => String, {
    description: 'What has fitted; of an address, a number or a tax code no more than was typed.',
  })
  matched!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What a search of staff has found.' })
export class StaffSearch {
  @AtMost(MOST_MATCHES)
  @Field(() => [StaffMatch], { description: 'Of at most 20 customers, the best fits first.' })
  matches!: StaffMatch[];
  @Field(() => Boolean, { description: 'Whether there are more: type more of it.' })
  more!: boolean;
  @Field(() => [String], { description: 'Services that did not answer, e.g. billing; empty when all did.' })
  unavailable!: string[];
}

export function toStaffSearch({ matches, more, unavailable }: FoundCustomers): StaffSearch {
  return Object.assign(new StaffSearch(), {
    more,
    unavailable: [...unavailable],
    matches: matches.slice(0, MOST_MATCHES).map(({ found, profile, typed }) =>
      Object.assign(new StaffMatch(), {
        profileId: profile.profileId,
        displayName: displayName(profile),
        kind: found.kind as StaffMatchKind,
        fit: found.fit as StaffMatchFit,
        matched: masked(found, typed),
      }),
    ),
  });
}
