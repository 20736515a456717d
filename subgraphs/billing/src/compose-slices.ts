import { mergedSlices } from '@customer-area/shared/subgraph';
import { CHARGE_AUTOMATICALLY, chargeAutomatically, takeDueRenewal } from './automatic-renewals';
import { composeBankMoney } from './bank-money';
import { BillingDataResolver } from './billing-data';
import { composeDocuments } from './compose-documents';
import { composePaying, type PayingDeps } from './compose-paying';
import { LOOK_AFTER_CREDIT, lookAfterCredit } from './credit';
import { CreditAccountResolver, CreditMovementResolver } from './credit-account';
import { CreditAdjustmentResolver, peerSecondStaff } from './credit-adjustments';
import { composeCustomers } from './customers-for-staff';
import {
  BIND_CLAIM,
  bindClaim,
  ClaimOrderResolver,
  EXPIRE_UNCLAIMED,
  expireUnclaimed,
  FORGET_UNCLAIMED,
  forgetUnclaimed,
  takeClaim,
} from './first-purchase';
import type { DeliveryPort } from './invoice-delivery';
import type { InvoiceMailLimit } from './invoice-mail';
import { CHECK_LEDGER, checkLedger, ledgerDifferencesOperation, ledgerGauge } from './ledger-check';
import { OrderSnapshotResolver, SnapshotPartsResolver, snapshotLoader } from './order-snapshots';
import { CORRECT_VAT, OrderHistoryResolver } from './orders';
import { ownerChangeTotalsOperation } from './owner-change-fees';
import { PayByResolver } from './pay-by-deadlines';
import { composePaymentInstructions } from './payment-instructions';
import { PaymentLinkResolver, paymentLetterOperation } from './payment-links';
import { ChangeMeansResolver } from './payment-means';
import { requestByReference } from './payment-requests';
import { PriceListResolver } from './price-list';
import { PromoCheckResolver } from './promo-checks';
import { PromoCodeResolver } from './promo-codes';
import { OrderProposalResolver, ProposedOrderResolver, proposalLoader } from './proposed-orders';
import { FORGET_QUOTE, forgetQuote, QuoteResolver } from './quotes';
import { QuotedServicesResolver, RenewalPlanResolver, renewalTotalsOperation } from './renewal-plans';
import { ReorderResolver } from './reordering';
import { TermsResolver } from './terms';
import { correctVat } from './vat-corrections';
import { WithdrawalReceiptResolver, WithdrawalResolver } from './withdrawals';

export interface SlicesDeps extends PayingDeps {
  /** Where customers' browsers find the customer area. */
  readonly publicOrigin: string;
  /** The way to the exchange system; null where none is configured. */
  readonly delivery: DeliveryPort | null;
  readonly invoiceMails: InvoiceMailLimit;
}

/** The slices that stand on orders and payments, each made by itself. */
export function composeSlices(deps: SlicesDeps) {
  const { placing, charging } = deps;
  return mergedSlices([
    {
      jobs: [
        { kind: BIND_CLAIM, run: (job) => bindClaim(placing(job.id))(job) },
        { kind: EXPIRE_UNCLAIMED, run: expireUnclaimed(deps) },
        { kind: FORGET_UNCLAIMED, run: forgetUnclaimed(deps) },
      ],
      resolvers: [new ClaimOrderResolver(placing)],
      handlers: { identity: takeClaim(deps) },
    },
    {
      jobs: [{ kind: CHARGE_AUTOMATICALLY, run: chargeAutomatically(charging) }],
      handlers: { domains: takeDueRenewal(deps) },
    },
    {
      resolvers: [new RenewalPlanResolver(placing), new QuotedServicesResolver()],
      internal: renewalTotalsOperation({ ...deps, identity: (requestId) => placing(requestId).identity }),
    },
    {
      internal: ownerChangeTotalsOperation({ ...deps, identity: (requestId) => placing(requestId).identity }),
    },
    {
      resolvers: [
        new ProposedOrderResolver((requestId) => ({
          ...placing(requestId),
          profiles: deps.profiles(requestId),
        })),
        new OrderProposalResolver(),
      ],
      contextFor: (viewer) => proposalLoader(deps, viewer),
    },
    { resolvers: [new PaymentLinkResolver(deps)], internal: paymentLetterOperation(deps) },
    composeBankMoney({
      ...deps,
      identityOf: (requestId) => placing(requestId).identity,
      requestedOrders: (manager, reference) => requestByReference(deps, manager, reference),
    }),
    { resolvers: [new PayByResolver(deps)] },
    composePaymentInstructions(deps),
    { resolvers: [new ChangeMeansResolver(deps)] },
    {
      resolvers: [new CreditAccountResolver(deps), new CreditMovementResolver()],
      jobs: [{ kind: LOOK_AFTER_CREDIT, run: lookAfterCredit(deps) }],
    },
    {
      resolvers: [
        new CreditAdjustmentResolver((requestId) => ({
          ...deps,
          identity: deps.profiles(requestId),
          secondStaff: peerSecondStaff(deps.identityPeer, requestId),
        })),
      ],
    },
    {
      jobs: [{ kind: CHECK_LEDGER, run: checkLedger(deps) }],
      internal: ledgerDifferencesOperation(deps),
      gauges: [ledgerGauge(deps)],
    },
    { resolvers: [new BillingDataResolver(deps)], jobs: [{ kind: CORRECT_VAT, run: correctVat(deps) }] },
    { resolvers: [new PromoCodeResolver(deps), new PromoCheckResolver(placing)] },
    { resolvers: [new WithdrawalResolver(deps), new WithdrawalReceiptResolver()] },
    ...composeDocuments(deps),
    { resolvers: [new OrderHistoryResolver()] },
    composeCustomers(deps),
    ...composePaying(deps),
    { resolvers: [new TermsResolver(deps)] },
    { resolvers: [new ReorderResolver(placing)] },
    { resolvers: [new PriceListResolver(deps)] },
    {
      resolvers: [new QuoteResolver(placing)],
      jobs: [{ kind: FORGET_QUOTE, run: forgetQuote(deps) }],
    },
    {
      resolvers: [new OrderSnapshotResolver(placing), new SnapshotPartsResolver()],
      contextFor: (viewer) => snapshotLoader(deps, viewer),
    },
  ]);
}
