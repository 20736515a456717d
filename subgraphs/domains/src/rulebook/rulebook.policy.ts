import { anyone, type Permissions, staffWith } from '@customer-area/shared/graphql';

export const rulebookPermissions: Permissions = {
  fields: {
    Query: { tldPolicy: anyone, tldPolicies: anyone },
    Mutation: { putTldPolicy: staffWith('domains:rules') },
  },
  types: {
    TldPolicy: 'public',
    TldLabelLengths: 'public',
    TldPolicyPut: 'with its parent',
    TldPolicyChange: 'with its parent',
    TldPolicyRefused: 'public',
  },
};
