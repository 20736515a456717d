import { type Permissions, staffWith } from '@customer-area/shared/graphql';

export const disclosurePermissions: Permissions = {
  fields: {
    Query: { disclosures: staffWith('registrants:disclose') },
    Mutation: {
      recordDisclosure: staffWith('registrants:disclose'),
      prolongDisclosureHold: staffWith('registrants:disclose'),
    },
  },
  types: {
    RegistrantDisclosure: 'with its parent',
    FormerDisclosureHold: 'with its parent',
    RegistrantDisclosureRefused: 'public',
    SecondStaffRequired: 'public',
  },
};
