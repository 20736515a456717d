import type { EventHandlers } from '@customer-area/shared/events';
import { type FilesOfKind, fileOperations, filesByKind } from '@customer-area/shared/files';
import type { ReferenceResolvers } from '@customer-area/shared/graphql';
import type { InternalHandlers } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Gauge } from '@customer-area/shared/runtime';
import type { Viewer } from '@customer-area/shared/viewer';
import { CHARGE_AUTOMATICALLY, chargeAutomatically, takeDueRenewal } from './automatic-renewals';
import { composeBankMoney } from './bank-money';
import { BillingDataResolver } from './billing-data';
import { composeDocuments } from './compose-documents';
import { composePaying, type PayingDeps } from './compose-paying';
import { LOOK_AFTER_CREDIT, lookAfterCredit } from './credit';
import { CreditAccountResolver, CreditMovementResolver } from './credit-account';
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
import { PayByResolver } from './pay-by-deadlines';
import { composePaymentInstructions } from './payment-instructions';
import { PaymentLinkResolver, paymentLetterOperation } from './payment-links';
import { ChangeMeansResolver } from './payment-means';
import { requestByReference } from './payment-requests';
import { PriceListResolver } from './price-list';
import { PromoCheckResolver } from './promo-checks';
import { PromoCodeResolver } from './promo-codes';
import { FORGET_QUOTE, forgetQuote, QuoteResolver } from './quotes';
import { QuotedServicesResolver, RenewalPlanResolver, renewalTotalsOperation } from './renewal-plans';
import { ReorderResolver } from './reordering';
import { TermsResolver } from './terms';
import { correctVat } from './vat-corrections';
import { WithdrawalReceiptResolver, WithdrawalResolver } from './withdrawals';

/** What a slice adds to the service. */
export interface Slice {
  readonly resolvers?: readonly object[];
  readonly jobs?: readonly JobHandler[];
  readonly internal?: InternalHandlers;
  readonly gauges?: readonly Gauge[];
  /** What the file routes read or store, by the prefix of its id. */
  readonly files?: Readonly<Record<string, FilesOfKind>>;
  /** What it does with the facts of the other services; lines of orders are not its business. */
  readonly handlers?: { readonly domains?: EventHandlers; readonly identity?: EventHandlers };
  /** Types that it answers by their id. */
  readonly references?: ReferenceResolvers<object>;
  /** What its resolvers find in the context of a request. */
  readonly contextFor?: (viewer: Viewer) => object;
}

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
  const slices: readonly Slice[] = [
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
      jobs: [{ kind: CHECK_LEDGER, run: checkLedger(deps) }],
      internal: ledgerDifferencesOperation(deps),
      gauges: [ledgerGauge(deps)],
    },
    { resolvers: [new BillingDataResolver(deps)], jobs: [{ kind: CORRECT_VAT, run: correctVat(deps) }] },
    { resolvers: [new PromoCodeResolver(deps), new PromoCheckResolver(placing)] },
    { resolvers: [new WithdrawalResolver(deps), new WithdrawalReceiptResolver()] },
    ...composeDocuments(deps),
    { resolvers: [new OrderHistoryResolver()] },
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
  ];
  return {
    resolvers: slices.flatMap(({ resolvers }) => resolvers ?? []),
    jobs: slices.flatMap(({ jobs }) => jobs ?? []),
    gauges: slices.flatMap(({ gauges }) => gauges ?? []),
    internal: {
      ...merged(slices.map(({ internal }) => internal)),
      ...fileOperations(filesByKind(merged(slices.map(({ files }) => files)))),
    },
    handlers: {
      domains: merged(slices.map(({ handlers }) => handlers?.domains)),
      identity: merged(slices.map(({ handlers }) => handlers?.identity)),
    },
    references: merged(slices.map(({ references }) => references)),
    contextFor: (viewer: Viewer): object =>
      merged(slices.map(({ contextFor }) => contextFor?.(viewer) as Record<string, unknown> | undefined)),
  };
}

/** One record of all of them. */
function merged<T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Record<string, T> {
  return Object.assign({}, ...parts) as Record<string, T>;
}
