export { RefundRow } from './refund.entity';
export { RefundStore } from './refund.store';
export { type RefundOrder, refundOrder } from './refund-order';
export type { RequestRefundDeps } from './request-refund';
