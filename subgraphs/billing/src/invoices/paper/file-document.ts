import { createHash } from 'node:crypto';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { brokenChecks, fatturaPa, xmlFile } from '../../fattura-pa';
import type { TaxDocument } from '../document';
import type { InvoiceDeliveryStore } from './invoice-delivery.store';
import type { InvoiceFileStore } from './invoice-file.store';
import { resendBy, SEND_INVOICE } from './send-invoice-job';

const FIRST = 1;
const NOT_SENT = 'Non inviata: non supera questo controllo';

export interface FileDocumentDeps {
  readonly invoiceFiles: InvoiceFileStore;
  readonly invoiceDeliveries: InvoiceDeliveryStore;
}

export interface DocumentToFile {
  readonly profileId: string;
  readonly invoiceId: string;
  readonly edition: number;
  readonly document: TaxDocument;
  readonly at: Date;
}

/** Writes the file of a document, in the transaction that issues it or writes it again. Answers the checks that it does not pass. */
export async function fileDocument(
  { invoiceFiles }: Pick<FileDocumentDeps, 'invoiceFiles'>,
  manager: EntityManager,
  { profileId, invoiceId, edition, document, at }: DocumentToFile,
): Promise<readonly string[]> {
  const fattura = fatturaPa(document);
  const bytes = xmlFile(fattura);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await invoiceFiles.insert(manager, { profileId, invoiceId, edition, bytes, sha256, writtenAt: at });
  return brokenChecks(fattura);
}

export interface DocumentOnItsWay {
  readonly profileId: string;
  readonly invoiceId: string;
  readonly at: Date;
}

/** Puts a document on its way that gets its number next: what can be written before that does not hold up its series. */
export async function startDelivery(
  deps: FileDocumentDeps,
  manager: EntityManager,
  { profileId, invoiceId, at }: DocumentOnItsWay,
): Promise<void> {
  await deps.invoiceDeliveries.insert(manager, {
    profileId,
    invoiceId,
    state: 'ISSUED',
    edition: FIRST,
    sdiId: null,
    reasons: [],
    changedAt: at,
    resendBy: null,
  });
  await enqueueJob(manager, { kind: SEND_INVOICE, subjectId: invoiceId, dueAt: at });
}

/**
 * Writes the file of a new document. One that does not pass the checks of the exchange system is issued all the same, because the
 * money is there and its number is taken; it is as if it had been sent and rejected.
 */
export async function fileNewDocument(
  deps: FileDocumentDeps,
  manager: EntityManager,
  issued: Omit<DocumentToFile, 'edition'>,
): Promise<void> {
  const { profileId, invoiceId, at } = issued;
  const broken = await fileDocument(deps, manager, { ...issued, edition: FIRST });
  if (broken.length === 0) return;
  const unsent = { profileId, invoiceId, state: 'ISSUED', edition: FIRST } as const;
  await deps.invoiceDeliveries.move(manager, unsent, {
    state: 'REJECTED',
    reasons: broken.map((code) => ({ code, text: NOT_SENT })),
    changedAt: at,
    resendBy: resendBy(at),
  });
}
