import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob, type JobRun, TWO_DAYS } from '@customer-area/shared/jobs';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { InvoiceDeliveryStore, InvoiceFileStore } from '../invoices';
import type { DeliveryPort } from './delivery-port';
import type { TransmissionStore } from './transmission.store';

/** Asks what became of a document that was sent. */
export const ASK_OUTCOME = defineJob({ name: 'invoice.ask-outcome', lane: 'invoices', delays: TWO_DAYS });

/** Most files are decided upon within minutes. */
const FIRST_ASKED_AFTER_MS = 600_000;

export interface SendInvoiceDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly seller: SellerFacts;
  readonly delivery: DeliveryPort;
  readonly invoiceDeliveries: InvoiceDeliveryStore;
  readonly invoiceFiles: InvoiceFileStore;
  readonly transmissions: TransmissionStore;
}

/** The job `invoice.send`: hands the file of a document over, under one name however often it runs. */
export function sendInvoice(deps: SendInvoiceDeps): JobRun {
  const { database, clock, delivery, invoiceDeliveries, invoiceFiles, transmissions } = deps;
  return async (job, signal) => {
    const row = await invoiceDeliveries.ofInvoice(database.read, job.subjectId);
    if (row === null || row.state !== 'ISSUED') return;
    const file = await invoiceFiles.latest(database.read, trustedProfileId(row.profileId), row.invoiceId);
    if (file === null) throw new Error(`invoice ${row.invoiceId} has no file`);
    const name = fileName(deps.seller, await transmissions.numberOf(database.read, row));
    const sdiId = await delivery.send({ name, bytes: file.bytes }, signal);
    const at = clock.now();
    await database.transact(async (manager) => {
      if (!(await invoiceDeliveries.move(manager, row, { state: 'SENT', sdiId, changedAt: at }))) return;
      const dueAt = new Date(at.getTime() + FIRST_ASKED_AFTER_MS);
      await enqueueJob(manager, { kind: ASK_OUTCOME, subjectId: row.invoiceId, dueAt });
    });
  };
}

/** Five characters tell one file of a sender from all others. */
function fileName({ fiscalCode }: SellerFacts, number: number): string {
  const progressive = number.toString(36).toUpperCase().padStart(5, '0');
  if (progressive.length > 5) throw new RangeError('no name is left for a file to the exchange system');
  return `IT${fiscalCode}_${progressive}.xml`;
}
