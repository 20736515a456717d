import { type Permissions, staffWith } from '@customer-area/shared/graphql';

export const resyncPermissions: Permissions = {
  fields: { Mutation: { resyncDomain: staffWith('jobs:manage') } },
  types: {
    DomainDifference: 'with its parent',
    DomainCompared: 'public',
    DomainResynced: 'public',
    DomainResyncRefused: 'public',
  },
};
