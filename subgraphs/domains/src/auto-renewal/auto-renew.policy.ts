import { type Permissions, within } from '@customer-area/shared/graphql';

export const autoRenewPermissions: Permissions = {
  fields: { Mutation: { setAutoRenew: within('domains:manage') } },
  types: {
    AutoRenew: 'with its parent',
    AutoRenewMethod: 'with its parent',
    AutoRenewRisk: 'with its parent',
    AutoRenewRiskReason: 'with its parent',
    AutoRenewAttempt: 'with its parent',
    AutoRenewSet: 'with its parent',
    AutoRenewChanged: 'with its parent',
    AutoRenewRefused: 'public',
  },
};
