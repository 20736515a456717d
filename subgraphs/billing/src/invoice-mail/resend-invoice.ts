import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { invoiceMailed } from '../../contract';
import type { InvoiceRow, InvoiceStore } from '../invoices';
import type { InvoiceMailLimit } from './invoice-mail-limit';

export interface ResendInvoiceDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly invoices: InvoiceStore;
  readonly invoiceMails: InvoiceMailLimit;
}

/** Has a document mailed once more; it is identity that writes letters. NOT_FOUND for any other profile's. */
export async function resendInvoice(
  { database, clock, invoices, invoiceMails }: ResendInvoiceDeps,
  profileId: ProfileId,
  invoiceId: string,
): Promise<InvoiceRow> {
  const [invoice] = isId(invoiceId, 'inv') ? await invoices.byIds(database.read, profileId, [invoiceId]) : [];
  if (invoice === undefined) throw notFound();
  await invoiceMails.count(profileId);
  await database.transact((manager) =>
    appendEvent(manager, invoiceMailed, {
      profileId,
      subjectId: invoiceId,
      payload: { invoiceId, number: invoice.number },
      occurredAt: clock.now(),
    }),
  );
  return invoice;
}
