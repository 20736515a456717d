import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { invoiceLetter } from '../../contract';
import type { BillingDataStore } from '../billing-data';
import { documentPdf } from '../document-pdf';
import type { InvoiceStore } from '../invoices';

export interface InvoiceLetterDeps {
  readonly database: Database;
  readonly invoices: InvoiceStore;
  readonly billingData: BillingDataStore;
}

/** What identity needs to mail a document: no fact carries it. */
export function invoiceLetterOperation(deps: InvoiceLetterDeps): InternalHandlers {
  const { database, invoices, billingData } = deps;
  return answerOperation(invoiceLetter, async ({ profileId: owner, invoiceId, locale }) => {
    const profileId = trustedProfileId(owner);
    const [invoice] = await invoices.byIds(database.read, profileId, [invoiceId]);
    if (invoice === undefined) return null;
    const document = await invoices.documentOf(database.read, profileId, invoiceId);
    const details = await billingData.of(database.read, profileId);
    const pdf = document === null ? null : await documentPdf(document, locale);
    return {
      number: invoice.number,
      isCreditNote: invoice.documentType === 'TD04',
      totalCents: Math.abs(invoice.total),
      secondEmail: details.secondEmail,
      pdf: pdf === null ? null : pdf.toString('base64'),
    };
  });
}
