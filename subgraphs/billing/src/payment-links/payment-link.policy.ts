import { anyone, type Permissions, within } from '@customer-area/shared/graphql';

/** Whoever holds a link may look at its orders and pay them: the link is what permits it. */
export const paymentLinkPermissions: Permissions = {
  fields: {
    Query: { paymentRequest: anyone },
    Mutation: { requestPayment: within('orders:pay'), payRequest: anyone, completeRequestPayment: anyone },
  },
  types: { PaymentRequest: 'with its parent', PaymentRequestActionRequired: 'with its parent' },
};
