export { lockAll } from './lock-all';
export { type MakeRequestDeps, MOST_ORDERS, makeRequest } from './make-request';
export { PaymentRequestOrderRow, PaymentRequestRow } from './payment-request.entity';
export { type OrdersRequest, PaymentRequestStore } from './payment-request.store';
export { requestByReference } from './request-by-reference';
