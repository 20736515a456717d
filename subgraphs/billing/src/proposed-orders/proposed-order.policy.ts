import { type Permissions, staffWith } from '@customer-area/shared/graphql';

export const proposedOrderPermissions: Permissions = {
  fields: { Mutation: { proposeOrder: staffWith('customers:act') } },
  types: { ProposedOrder: 'with its parent', OrderProposal: 'with its parent' },
};
