import { type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayMatch = staffWith('payments:match');

export const paymentCasePermissions = {
  fields: { Query: { paymentCases: mayMatch }, Mutation: { settlePaymentCase: mayMatch } },
  types: {
    PaymentCase: 'with its parent',
    PaymentCaseConnection: 'with its parent',
    PaymentCaseEdge: 'with its parent',
  },
} as const satisfies Permissions;
