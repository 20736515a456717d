import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { composeStores } from '../compose-stores';
import type { InvoiceContent } from '../invoices/index';

/** What documents are issued with, in tests that issue them without an order. */
export const issuingDeps = () => ({ ...composeStores(), seller: SANDBOX_SELLER });

/** An Italian consumer as an order froze it. */
export const BUYER = JSON.stringify({
  profileId: 'prf_1',
  subjectType: 'NATURAL_PERSON',
  displayName: 'Giulia Bianchi',
  firstName: 'Giulia',
  lastName: 'Bianchi',
  companyName: null,
  fiscalCode: 'BNCGLI85T41H501H',
  vatNumber: null,
  officeCode: null,
  recipientCode: null,
  pecEmail: null,
  country: 'IT',
  address: { street: 'Via Roma 1', postalCode: '00100', city: 'Roma', province: 'RM', country: 'IT' },
  email: 'giulia@example.it',
  phone: '+39061234567',
  locale: 'it',
});

export const line = (net: number, vat: number, changes: Partial<InvoiceContent['lines'][number]> = {}) => ({
  lineId: newId('lin'),
  description: 'Registrazione esempio.it, 1 anno',
  quantity: 1,
  listNet: net,
  net,
  vat,
  vatRate: '22.00',
  vatNature: null,
  ...changes,
});

/** The invoice of an order that was paid by card at once; of one line when nothing else is said. */
export function invoiceContent(
  profileId: string,
  at: Date,
  changes: Partial<InvoiceContent> = {},
): InvoiceContent {
  const lines = changes.lines ?? [line(999, 220)];
  const cents = lines.reduce((sum, { net, vat }) => sum + net + vat, 0);
  return {
    profileId: trustedProfileId(profileId),
    orderId: newId('ord'),
    orderNumber: '20260000001',
    currency: 'EUR',
    splitPayment: false,
    billingData: BUYER,
    lines,
    paidWith: [{ means: 'CARD', cents, capturedAt: at }],
    at,
    ...changes,
  };
}
