import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { FileContent } from '@customer-area/shared/files';
import { newId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { sum } from '@customer-area/shared/money';
import { invoiceArchiveDownloaded } from '../../contract';
import { documentPdf } from '../document-pdf';
import type { FiledDocument, InvoiceFileStore } from '../invoices';
import { messages } from '../messages';
import type { ArchivePartStore } from './archive-part.store';
import { type ArchivePlace, placeIn, placeText, type WantedArchive, wantedArchive } from './archive-place';
import { MOST_FILES, type ZippedFile, zipEnd, zipped } from './zip-format';

/** Forgets the parts of archives that were sent. */
export const FORGET_ARCHIVES = defineJob({ name: 'invoice-archive.forget' });

/** Documents of one part: printed and sent before the next one. */
const PER_PART = 10;
/** Of each document: the file itself, and the PDF. */
const FILES_OF_DOCUMENT = 2;

export interface ReadInvoiceArchiveDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly invoiceFiles: InvoiceFileStore;
  readonly archiveParts: ArchivePartStore;
}

/** A part of a year's documents as a ZIP, for the gateway's file routes; that somebody began to fetch it is told. */
export async function readInvoiceArchive(
  deps: ReadInvoiceArchiveDeps,
  fileId: string,
  from: string | null,
): Promise<FileContent | null> {
  const wanted = wantedArchive(fileId);
  const place = from === null ? BEGINNING() : placeIn(from);
  if (wanted === null || place === null) return null;
  const profileId = trustedProfileId(wanted.profileId);
  const { year, locale } = wanted;
  const found = await deps.invoiceFiles.ofYear(deps.database.read, profileId, {
    year,
    after: place.after,
    limit: PER_PART,
  });
  const isFull = place.files + found.length * FILES_OF_DOCUMENT > MOST_FILES;
  const documents = isFull ? [] : found;
  if (from === null && documents.length === 0) return null;
  const file = {
    name: messages.text(locale, 'document.archiveName', { year: String(year) }),
    mediaType: 'application/zip',
  };
  const last = documents.at(-1);
  if (last === undefined) return { ...file, bytes: await endOf(deps, profileId, place), next: null };

  const entries = await zippedDocuments(wanted, documents, place.offset);
  await keepPart(deps, profileId, wanted, place, entries);
  const bytes = Buffer.concat(entries.map((entry) => entry.bytes));
  const next = placeText({
    archiveId: place.archiveId,
    position: place.position + 1,
    offset: place.offset + bytes.length,
    files: place.files + entries.length,
    after: { issuedAt: last.issuedAt, id: last.invoiceId },
  });
  return { ...file, bytes, next };
}

const BEGINNING = (): ArchivePlace => ({
  archiveId: newId('iar'),
  position: 0,
  offset: 0,
  files: 0,
  after: null,
});

async function zippedDocuments(
  { locale }: WantedArchive,
  documents: readonly FiledDocument[],
  offset: number,
): Promise<ZippedFile[]> {
  const entries: ZippedFile[] = [];
  for (const { document, bytes } of documents) {
    const { number, date: day } = document;
    const pdf = await documentPdf(document, locale);
    for (const [ending, content] of [['xml', bytes] as const, ['pdf', pdf] as const]) {
      const at = offset + sum(entries.map((entry) => entry.bytes.length));
      entries.push(zipped({ name: `${number}.${ending}`, bytes: content, date: new Date(day) }, at));
    }
  }
  return entries;
}

function keepPart(
  { database, clock, archiveParts }: ReadInvoiceArchiveDeps,
  profileId: ProfileId,
  { year }: WantedArchive,
  { archiveId, position }: ArchivePlace,
  entries: readonly ZippedFile[],
): Promise<void> {
  const at = clock.now();
  return database.transact(async (manager) => {
    await archiveParts.keep(manager, {
      profileId,
      archiveId,
      position,
      directory: Buffer.concat(entries.map(({ directory }) => directory)),
      files: entries.length,
      sentAt: at,
    });
    if (position > 0) return;
    // Parts are kept for a day, and the last one may follow hours after the first: this goes over all of them.
    await enqueueJob(manager, { kind: FORGET_ARCHIVES, subjectId: profileId, dueAt: addDays(at, 2) });
    await appendEvent(manager, invoiceArchiveDownloaded, {
      profileId,
      subjectId: profileId,
      payload: { year },
      occurredAt: at,
    });
  });
}

async function endOf(
  { database, archiveParts }: ReadInvoiceArchiveDeps,
  profileId: ProfileId,
  { archiveId, offset }: ArchivePlace,
): Promise<Buffer> {
  const parts = await archiveParts.ofArchive(database.read, profileId, archiveId);
  const directory = Buffer.concat(parts.map((part) => part.directory));
  return zipEnd(directory, sum(parts.map(({ files }) => files)), offset);
}
