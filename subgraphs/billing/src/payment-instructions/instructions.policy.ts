import { type Permissions, within } from '@customer-area/shared/graphql';

export const paymentInstructionsPermissions: Permissions = {
  fields: { Query: { paymentInstructions: within('orders:read') }, Mutation: {} },
  types: { PaymentInstructions: 'with its parent' },
};
