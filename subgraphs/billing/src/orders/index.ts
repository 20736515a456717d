export { askedIndex, withTheirLines } from './accompanying-lines';
export { awaitedMoneyOperation } from './awaited-money';
export { AwaitedMoneyStore } from './awaited-money.store';
export { CancelConfirmations, isAnnounced } from './cancel-confirmation';
export { type CloseUnpaidDeps, closeUnpaid } from './close-unpaid';
export { DomainOrderStore } from './domain-orders.store';
export type {
  AcceptedLine,
  DomainsPort,
  HoldersOf,
  InspectLines,
  ReservedLine,
  ReserveLines,
} from './domains-port';
export { type Draft, draftOrder } from './draft-order';
export { earlierOrder } from './earlier-order';
export { expireOrder } from './expire-order';
export { heldLine } from './held-lines';
export type { IdentityPort, ProfileSnapshot } from './identity-port';
export { invoiceLineOf } from './invoice-line';
export { taxOf } from './line-tax';
export { type NumberedOrder, NumberedOrderStore } from './numbered-orders.store';
export { OrderDomainRow, OrderLineRow, OrderRow } from './order.entity';
export {
  Domain,
  Order,
  OrderLine,
  OrderRefused,
  toOrder,
  toOrderLine,
  toOrderRefused,
} from './order.graphql';
export { type OrderContext, orderLoaders } from './order.loader';
export { mayPlaceOrder, mayReadOrder } from './order.policy';
export {
  DomainOrdersResolver,
  InvoiceOrderResolver,
  OrderConnectionResolver,
  OrderResolver,
  ProfileOrdersResolver,
} from './order.resolver';
export { cursorOfOrder, OrderStore } from './order.store';
export { type ActionRefusal, refusalToPay } from './order-actions';
export { announceClosing, announcePaid, factsOf, factsOfLine } from './order-events';
export { OrderPlacingRow, OrderTransitionRow } from './order-history.entity';
export { OrderHistoryResolver } from './order-history.resolver';
export { acceptedTerms } from './order-inputs.graphql';
export { CORRECT_VAT, EXPIRE_ORDER } from './order-jobs';
export { OrderMutationResolver, type PlaceAnonymously } from './order-mutation.resolver';
export { endOf, OrderLineStatus, OrderStatus, OrderStepCause } from './order-status';
export { OrderWordRow } from './order-word.entity';
export { OrderWritingStore } from './order-writing.store';
export { peerDomains, peerIdentity } from './peer-ports';
export { type PlaceOrderDeps, placeOrder } from './place-order';
export type { OrderNotPlaced, PlaceOrderOutcome } from './place-order-outcome';
export { refusedBy } from './place-order-outcome';
export { PlacingLeaseStore } from './placing-lease.store';
export type { PlannedLines } from './planned-lines';
export { type PayingSubject, type PriceOrderDeps, type Pricing, priceOrder, pricesOf } from './price-order';
export { profileOpenOrdersOperation } from './profile-open-orders';
export { ProfileOpenOrderStore } from './profile-open-orders.store';
export { type FindQuote, type QuotedLine, quotedLines } from './quoted-order';
export { readableOrderOperation } from './readable-order';
export { checkedLines, refuseBroughtBeyondScope, refuseOutsideScope } from './requested-lines';
export { stillDue } from './still-due';
export { tellCredited } from './tell-credited';
export { exclusionOf, refusalToWithdraw, type WithdrawalRefusal } from './withdrawal-right';
export { PromoUsedUp, type TakePromoDeps, takePromo, type WriteOrderDeps, writeOrder } from './write-order';
