import { type Permissions, staffWith } from '@customer-area/shared/graphql';

const mayRefund = staffWith('payments:refund');

export const refundPermissions: Permissions = {
  fields: {
    Refund: { payee: mayRefund },
    Query: { refunds: mayRefund },
    Mutation: {
      refundPayment: mayRefund,
      approveRefund: mayRefund,
      rejectRefund: mayRefund,
      confirmRefundTransfer: mayRefund,
      failRefundTransfer: mayRefund,
    },
  },
  types: {
    Refund: 'with its parent',
    RefundConnection: 'with its parent',
    RefundPayee: 'with its parent',
    RefundEdge: 'with its parent',
    RefundRefused: 'public',
  },
};
