import { type Permissions, signedIn } from '@customer-area/shared/graphql';
import { owns } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';

/** Anything that belongs to a profile: only its own logins read it, however it was reached. */
const ownedByProfile = (viewer: Viewer, entity: { readonly profileId: string }) =>
  owns(viewer, entity.profileId);

/** Who may ask what, and who may read what. Every root field and every type is here, or the service does not start. */
export const permissions: Permissions = {
  fields: {
    Query: {
      order: signedIn,
      orders: signedIn,
      invoice: signedIn,
      creditBalance: signedIn,
      savedPaymentMethods: signedIn,
    },
    Mutation: {
      placeOrder: signedIn,
      payOrder: signedIn,
      cancelOrder: signedIn,
      removePaymentMethod: signedIn,
    },
  },
  types: {
    Order: ownedByProfile,
    Invoice: ownedByProfile,
    SavedPaymentMethod: ownedByProfile,
    RegistrantProfile: ownedByProfile,
    // An id and nothing else; its orders are the viewer's own.
    Domain: 'public',
    OrderLine: 'with its parent',
    OrderLineFailure: 'with its parent',
    InvoiceLine: 'with its parent',
    OrderConnection: 'with its parent',
    OrderEdge: 'with its parent',
    InvoiceConnection: 'with its parent',
    InvoiceEdge: 'with its parent',
    PaymentCompleted: 'with its parent',
    PaymentPending: 'with its parent',
    Money: 'with its parent',
    PageInfo: 'with its parent',
    Action: 'with its parent',
    ActionReason: 'with its parent',
    OrderRefused: 'public',
    PaymentRefused: 'public',
  },
};
