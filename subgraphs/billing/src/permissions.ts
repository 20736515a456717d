import { type Permissions, sandboxOnly, seenWithin, signedIn, within } from '@customer-area/shared/graphql';
import { actsFor, owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { bankMoneyPermissions } from './bank-money';
import { billingDataPermissions } from './billing-data';
import { creditAccountPermissions } from './credit-account';
import { fileLinkPermissions } from './file-links';
import { invoiceArchivePermissions } from './invoice-archive';
import { invoiceDeliveryPermissions } from './invoice-delivery';
import { invoiceMailPermissions } from './invoice-mail';
import { snapshotPermissions } from './order-snapshots';
import { mayPlaceOrder, mayReadOrder } from './orders';
import { payByPermissions } from './pay-by-deadlines';
import { paymentInstructionsPermissions } from './payment-instructions';
import { paymentLinkPermissions } from './payment-links';
import { paymentCasePermissions } from './payments';
import { priceListPermissions } from './price-list';
import { promoCheckPermissions } from './promo-checks';
import { promoCodePermissions } from './promo-codes';
import { quotePermissions } from './quotes';
import { refundPermissions } from './refunds';
import { renewalPlanPermissions } from './renewal-plans';
import { spendingLimitPermissions } from './spending-limits';
import { termsPermissions } from './terms';
import { withdrawalPermissions } from './withdrawals';

/** Anything that belongs to a profile: only its own logins read it, however it was reached. */
const ofProfile = (scope?: string) => (viewer: Viewer, entity: { readonly profileId: string }) =>
  owns(viewer, entity.profileId, scope);

/** Who may ask what, and who may read what. Every root field and every type is here, or the service does not start. */
export const permissions: Permissions = {
  fields: {
    Query: {
      order: within('orders:read'),
      orders: within('orders:read'),
      invoice: within('invoices:read'),
      invoices: within('invoices:read'),
      paymentMethods: signedIn,
      ...invoiceArchivePermissions.fields.Query,
      payments: within('orders:read'),

      ...renewalPlanPermissions.fields.Query,
      ...paymentLinkPermissions.fields.Query,
      ...termsPermissions.fields.Query,
      ...priceListPermissions.fields.Query,
      ...payByPermissions.fields.Query,
      ...paymentInstructionsPermissions.fields.Query,
      ...billingDataPermissions.fields.Query,
      ...creditAccountPermissions.fields.Query,
      ...spendingLimitPermissions.fields.Query,
      ...bankMoneyPermissions.fields.Query,
      ...promoCodePermissions.fields.Query,
      ...promoCheckPermissions.fields.Query,
      ...refundPermissions.fields.Query,
      ...paymentCasePermissions.fields.Query,
    },
    Mutation: {
      ...spendingLimitPermissions.fields.Mutation,
      placeOrder: mayPlaceOrder,
      claimOrder: within('orders:place'),
      reorder: within('orders:place'),
      payOrder: within('orders:pay'),
      changePaymentMeans: within('orders:pay'),
      completePayment: within('orders:pay'),
      sandboxAuthenticate: sandboxOnly,
      cancelOrder: within('orders:pay'),
      addPaymentMethod: signedIn,
      completePaymentMethod: signedIn,
      setDefaultPaymentMethod: signedIn,
      removePaymentMethod: signedIn,
      ...invoiceMailPermissions.fields.Mutation,
      ...invoiceDeliveryPermissions.fields.Mutation,
      ...paymentLinkPermissions.fields.Mutation,
      ...quotePermissions.fields.Mutation,
      ...billingDataPermissions.fields.Mutation,
      ...bankMoneyPermissions.fields.Mutation,
      ...promoCodePermissions.fields.Mutation,
      ...withdrawalPermissions.fields.Mutation,
      ...refundPermissions.fields.Mutation,
      ...paymentCasePermissions.fields.Mutation,
    },
    Refund: { ...refundPermissions.fields.Refund },
    ...snapshotPermissions.fields,
    RegistrantProfile: { orders: within('orders:read'), invoices: within('invoices:read') },
  },
  types: {
    Order: mayReadOrder,
    Invoice: ofProfile('invoices:read'),
    PaymentMethod: ofProfile(),
    Payment: 'with its parent',
    PaymentConnection: 'with its parent',
    PaymentEdge: 'with its parent',
    PaymentAttempt: 'with its parent',
    PaymentMethodUse: 'with its parent',
    SetupRequired: 'with its parent',
    PaymentMethodRefused: 'public',
    ApiKey: ofProfile(),
    RegistrantProfile: (viewer, { profileId }: { profileId: string }) => actsFor(viewer, profileId),
    // An id and nothing else but its orders, which are the viewer's own.
    Domain: seenWithin('orders:read'),
    OrderLine: 'with its parent',
    OrderLineFailure: 'with its parent',
    OrderStep: 'with its parent',
    ...fileLinkPermissions.types,
    ...invoiceDeliveryPermissions.types,
    InvoiceLine: 'with its parent',
    VatSummary: 'with its parent',
    OrderConnection: 'with its parent',
    OrderEdge: 'with its parent',
    InvoiceConnection: 'with its parent',
    InvoiceEdge: 'with its parent',
    PaymentCompleted: 'with its parent',
    PaymentPending: 'with its parent',
    PaymentActionRequired: 'with its parent',
    Money: 'with its parent',
    PageInfo: 'with its parent',
    Action: 'with its parent',
    ActionReason: 'with its parent',
    PaymentMethodRemoved: 'public',
    MethodRemovalToConfirm: 'with its parent',
    ApprovalRequired: 'public',
    OrderRefused: 'public',
    CancellationToConfirm: 'public',
    PaymentRefused: 'public',
    ...renewalPlanPermissions.types,
    ...paymentLinkPermissions.types,
    ...termsPermissions.types,
    ...snapshotPermissions.types,
    ...priceListPermissions.types,
    ...quotePermissions.types,
    PriceChanged: 'with its parent',
    Reordered: 'with its parent',
    ...payByPermissions.types,
    ...paymentInstructionsPermissions.types,
    ...creditAccountPermissions.types,
    ...spendingLimitPermissions.types,
    ...billingDataPermissions.types,
    ...bankMoneyPermissions.types,
    ...promoCodePermissions.types,
    ...withdrawalPermissions.types,
    ...promoCheckPermissions.types,
    ...refundPermissions.types,
    ...paymentCasePermissions.types,
  },
};
