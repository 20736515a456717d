export { markPaid } from './mark-paid';
export { PaymentResolver } from './payment.resolver.graphql';
export type { PaymentProvider } from './payment-provider';
export { peerApprovals } from './peer-approvals';
export { SavedMethodRow } from './saved-method.entity';
export { saveMethod } from './saved-method.store';
export { settlePayment } from './settle-payment';
export { simulatedProvider } from './simulated-provider';
export { unconfiguredProvider } from './unconfigured-provider';
