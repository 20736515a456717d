export { PaymentAttemptRow } from './attempts/payment-attempt.entity';
export { PaymentAttemptStore } from './attempts/payment-attempt.store';
export { SETTLE_PAYMENT } from './attempts/payment-jobs';
export { type CompletePaymentDeps, completePayment } from './authenticate/complete-payment';
export { CompletePaymentResolver } from './authenticate/complete-payment.resolver';
export { giveUp } from './authenticate/give-up';
export { isOwnAction } from './authenticate/own-action';
export { SandboxAuthenticationResolver } from './authenticate/sandbox-authentication.resolver';
export { changePaymentMeans } from './begin/change-means';
export { type OpenCaseDeps, openCase } from './cases/open-case';
export { ChargeFound, type PaymentCase, type PaymentCaseKind } from './cases/payment-case';
export { PaymentCaseRow } from './cases/payment-case.entity';
export { paymentCasePermissions } from './cases/payment-case.policy';
export { PaymentCaseResolver } from './cases/payment-case.resolver';
export { PaymentCaseStore } from './cases/payment-case.store';
export { paymentCasesOperation } from './cases/payment-cases';
export { type SettleCaseDeps, settleCase } from './cases/settle-case';
export { type PayOrderDeps, payOrder } from './charge/pay-order';
export type { PayOrderOutcome } from './charge/payment-outcome';
export { type MarkPaidDeps, markPaid } from './conclude/mark-paid';
export { PaymentRow } from './conclude/payment.entity';
export { PaymentStore } from './conclude/payment.store';
export { type ReceiveMoneyDeps, receiveMoney } from './conclude/receive-money';
export { paymentLoaders } from './list/payment.loader';
export { OrderPaymentsResolver, PaymentListResolver } from './list/payment-list.resolver';
export { cursorOfPayment, PaymentListStore } from './list/payment-list.store';
export { detachMethod } from './methods/detach-method';
export { DetachedMethodRow } from './methods/detached-method.entity';
export { DetachedMethodStore } from './methods/detached-method.store';
export { forgetMethods } from './methods/forget-methods';
export { forgetSetup } from './methods/forget-setup';
export { DETACH_METHOD, FORGET_SETUP, WARN_OF_METHOD } from './methods/method-jobs';
export { MethodSetupRow } from './methods/method-setup.entity';
export { MethodSetupStore } from './methods/method-setup.store';
export { methodUseLoader } from './methods/method-use.loader';
export { PaymentMethodResolver, PaymentMethodUseResolver } from './methods/payment-method.resolver';
export { peerApprovals } from './methods/peer-approvals';
export { peerRenewals } from './methods/peer-renewals';
export { RemovalConfirmations } from './methods/removal-confirmation';
export { SavedMethodRow } from './methods/saved-method.entity';
export { SavedMethodStore } from './methods/saved-method.store';
export { usableMethodsOperation } from './methods/usable-methods';
export { warnOfMethod } from './methods/warn-of-method';
export { PaymentRefused } from './payment.graphql';
export { PaymentResolver } from './payment.resolver';
export { toPaymentRefused, toPaymentRefusedBy } from './payment-refusal';
export type { ChargedMeans, PaymentProvider } from './provider/payment-provider';
export { type PaymentProviders, paymentProviders } from './provider/payment-providers';
export {
  type SandboxBank,
  SandboxChargeStore,
  SandboxMethodStore,
  SandboxRefundStore,
  SandboxSetupStore,
  sandboxBank,
  sandboxProvider,
} from './provider/sandbox';
export { unconfiguredProvider } from './provider/unconfigured-provider';
export { settlePayment } from './settle/settle-payment';
