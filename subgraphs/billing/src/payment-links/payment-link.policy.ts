import { anyone, type Permissions, within } from '@customer-area/shared/graphql';

/** Whoever holds a link may look at its order and pay it: the link is what permits it. */
export const paymentLinkPermissions: Permissions = {
  fields: {
    Query: { paymentRequest: anyone },
    Mutation: { requestPayment: within('orders:pay'), payRequest: anyone },
  },
  types: { PaymentLink: 'with its parent', PaymentRequest: 'with its parent' },
};
