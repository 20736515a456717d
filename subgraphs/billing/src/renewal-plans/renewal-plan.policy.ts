import { type Permissions, within } from '@customer-area/shared/graphql';

export const renewalPlanPermissions: Permissions = {
  fields: { Query: { renewalQuote: within('orders:place'), renewalPlan: within('orders:place') } },
  types: {
    RenewalQuote: 'with its parent',
    RenewalPlan: 'with its parent',
    QuotedRenewal: 'with its parent',
    QuotedService: 'with its parent',
    RenewalLeftOut: 'with its parent',
    RenewalNotice: 'with its parent',
  },
};
