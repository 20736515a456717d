import {
  mergedPermissions,
  type Permissions,
  sandboxOnly,
  seenWithin,
  signedIn,
  within,
} from '@customer-area/shared/graphql';
import { actsFor, owns } from '@customer-area/shared/isolation';
import type { ShownSections } from '@customer-area/shared/staff-reads';
import type { Viewer } from '@customer-area/shared/viewer';
import { bankMoneyPermissions } from './bank-money';
import { billingDataPermissions } from './billing-data';
import { creditAccountPermissions } from './credit-account';
import { creditAdjustmentPermissions } from './credit-adjustments';
import { customerPermissions } from './customers-for-staff';
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
import { proposedOrderPermissions } from './proposed-orders';
import { quotePermissions } from './quotes';
import { refundPermissions } from './refunds';
import { renewalPlanPermissions } from './renewal-plans';
import { spendingLimitPermissions } from './spending-limits';
import { termsPermissions } from './terms';
import { withdrawalPermissions } from './withdrawals';

/** Anything that belongs to a profile: only its own logins read it, however it was reached. */
const ofProfile = (scope?: string) => (viewer: Viewer, entity: { readonly profileId: string }) =>
  owns(viewer, entity.profileId, scope);

/** What is no slice's own. */
const ofAll: Permissions = {
  inSupportSessions: ['quote'],
  fields: {
    Query: {
      order: within('orders:read'),
      orders: within('orders:read'),
      invoice: within('invoices:read'),
      invoices: within('invoices:read'),
      paymentMethods: signedIn,
      payments: within('orders:read'),
    },
    Mutation: {
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
    },
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
    UploadTarget: 'with its parent',
    Action: 'with its parent',
    ActionReason: 'with its parent',
    PaymentMethodRemoved: 'public',
    MethodRemovalToConfirm: 'with its parent',
    ApprovalRequired: 'public',
    OrderRefused: 'public',
    CancellationToConfirm: 'public',
    PaymentRefused: 'public',
    PriceChanged: 'with its parent',
    Reordered: 'with its parent',
  },
};

/** Who may ask what, and who may read what. Every root field and every type is here, or the service does not start. */
export const permissions = mergedPermissions([
  ofAll,
  bankMoneyPermissions,
  billingDataPermissions,
  creditAccountPermissions,
  creditAdjustmentPermissions,
  customerPermissions,
  fileLinkPermissions,
  invoiceArchivePermissions,
  invoiceDeliveryPermissions,
  invoiceMailPermissions,
  snapshotPermissions,
  payByPermissions,
  paymentInstructionsPermissions,
  paymentLinkPermissions,
  paymentCasePermissions,
  priceListPermissions,
  promoCheckPermissions,
  promoCodePermissions,
  proposedOrderPermissions,
  quotePermissions,
  refundPermissions,
  renewalPlanPermissions,
  spendingLimitPermissions,
  termsPermissions,
  withdrawalPermissions,
]);

/** What staff in a support session are shown by this service, as the audit log calls it. */
export const shownSections: ShownSections = {
  section: 'ORDERS',
  sections: {
    invoice: 'INVOICES',
    invoiceArchive: 'INVOICES',
    invoices: 'INVOICES',
    Invoice: 'INVOICES',
    'RegistrantProfile.invoices': 'INVOICES',
    payments: 'PAYMENTS',
  },
};
