export { endOf, OrderLineStatus, OrderStatus } from './arrows';
export { closeUnpaid } from './close-unpaid';
export { DAYS_TO_PAY, type Draft, draftOrder } from './draft-order';
export { expireOrder } from './expire-order';
export { describeLine } from './line-description';
export { OrderLineRow, OrderRow } from './order.entity';
export { Domain, Order, OrderRefused, toOrder } from './order.graphql';
export { type OrderContext, type OrderLoaders, orderLoaders } from './order.loader';
export {
  DomainOrdersResolver,
  InvoiceOrderResolver,
  OrderConnectionResolver,
  OrderResolver,
  ProfileOrdersResolver,
} from './order.resolver.graphql';
export { linesOfOrders, ordersByIds } from './order.store';
export { type ActionRefusal, refusalToCancel, refusalToPay } from './order-actions';
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
