import { freshOrKeyWithin, type Permissions, within } from '@customer-area/shared/graphql';

export const delegationPermissions: Permissions = {
  fields: {
    Query: { hostRecords: within('domains:read') },
    Mutation: {
      setNameServers: freshOrKeyWithin('dns:write'),
      setHostRecord: freshOrKeyWithin('dns:write'),
      setDsRecords: freshOrKeyWithin('dns:write'),
    },
  },
  types: {
    DomainDelegation: 'with its parent',
    NameServerCheck: 'with its parent',
    NameServersChanging: 'with its parent',
    NameServersRefused: 'public',
    DsRecord: 'with its parent',
    HostRecord: 'with its parent',
  },
};
