import { type Permissions, staffWith } from '@customer-area/shared/graphql';

export const letGoPermissions: Permissions = {
  fields: {
    Mutation: { holdDomain: staffWith('domains:hold'), releaseDomain: staffWith('domains:hold') },
  },
  types: {
    DomainHeld: 'public',
    DomainHoldRefused: 'public',
  },
};
