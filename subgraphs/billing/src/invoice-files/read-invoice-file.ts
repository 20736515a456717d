import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { FileContent } from '@customer-area/shared/files';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { invoiceDownloaded } from '../../contract';
import { documentPdf } from '../document-pdf';
import type { InvoiceFileStore, InvoiceStore, TaxDocument } from '../invoices';
import { type WantedFile, wantedFile } from './invoice-file-id';

export interface ReadInvoiceFileDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly invoices: InvoiceStore;
  readonly invoiceFiles: InvoiceFileStore;
}

/** A document as a file, for the gateway's file routes; that it was fetched, and by whom, is told. */
export async function readInvoiceFile(
  deps: ReadInvoiceFileDeps,
  fileId: string,
): Promise<FileContent | null> {
  const { database, invoices, clock } = deps;
  const wanted = wantedFile(fileId);
  if (wanted === null) return null;
  const { profileId, invoiceId, format } = wanted;
  const document = await invoices.documentOf(database.read, trustedProfileId(profileId), invoiceId);
  if (document === null) return null;
  const content = await contentOf(deps, wanted, document);
  if (content === null) return null;
  await database.transact((manager) =>
    appendEvent(manager, invoiceDownloaded, {
      profileId,
      subjectId: invoiceId,
      payload: { number: document.number, format },
      occurredAt: clock.now(),
    }),
  );
  return content;
}

async function contentOf(
  { database, invoiceFiles }: ReadInvoiceFileDeps,
  wanted: WantedFile,
  document: TaxDocument,
): Promise<FileContent | null> {
  if (wanted.format === 'PDF') {
    const bytes = await documentPdf(document, wanted.locale);
    return { name: `${document.number}.pdf`, mediaType: 'application/pdf', bytes };
  }
  const { profileId, invoiceId } = wanted;
  const file = await invoiceFiles.latest(database.read, trustedProfileId(profileId), invoiceId);
  if (file === null) return null;
  return { name: `${document.number}.xml`, mediaType: 'application/xml; charset=utf-8', bytes: file.bytes };
}
