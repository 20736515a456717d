export { endOf, OrderLineStatus, OrderStatus } from './arrows';
export { closeUnpaid } from './close-unpaid';
export type { ReserveLines } from './domains-port';
export { draftOrder, orderNumber } from './draft-order';
export { expireOrder } from './expire-order';
export type { ProfileSnapshot } from './identity-port';
export { describeLine } from './line-description';
export { OrderLineRow, OrderRow } from './order.entity';
export { Order, toOrder } from './order.graphql';
export { type OrderContext, orderLoaders } from './order.loader';
export {
  DomainOrdersResolver,
  InvoiceOrderResolver,
  OrderConnectionResolver,
  OrderResolver,
  ProfileOrdersResolver,
} from './order.resolver.graphql';
export { linesOfOrders, ordersByIds } from './order.store';
export { type ActionRefusal, refusalToPay } from './order-actions';
export { announceClosing, announceOrder } from './order-events';
export { orderMessage } from './order-messages';
export { OrderMutations } from './order-mutations.graphql';
export {
  insertOrder,
  lockOrder,
  moveLine,
  moveOrder,
  ownerOfOrder,
  takeForPayment,
  writePayment,
} from './order-writing.store';
export { peerDomains, peerIdentity } from './peer-ports';
export { priceOrder } from './price-order';
