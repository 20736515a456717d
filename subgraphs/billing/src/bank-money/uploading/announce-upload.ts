import type { Clock } from '@customer-area/shared/clock';
import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { targetToStore } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import { requiredLine } from '@customer-area/shared/free-text';
import type { UploadTarget } from '@customer-area/shared/graphql';
import { newId } from '@customer-area/shared/ids';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { CsvColumns } from '../reading/csv-columns';
import type { BankStatementStore } from '../statements/bank-statement.store';

export const FORGET_BANK_UPLOAD = defineJob({ name: 'bank-upload.forget' });

/** As much as a statement of our bank may have, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;
const LONGEST_HEADING = 100;

export interface AnnounceUploadDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly bankStatements: BankStatementStore;
  readonly links: FileSeal;
}

export interface AnnounceUpload {
  readonly loginId: string;
  readonly sessionId: string;
  readonly size: number;
  /** How to read a table; null for CAMT.053. */
  readonly csv: CsvColumns | null;
}

export type AnnouncedUpload =
  | { readonly kind: 'announced'; readonly id: string; readonly target: UploadTarget }
  | { readonly kind: 'refused'; readonly code: 'TOO_LARGE' };

/** A link to send one file to, by this session; what is not imported within a day is forgotten. */
export async function announceUpload(
  deps: AnnounceUploadDeps,
  command: AnnounceUpload,
): Promise<AnnouncedUpload> {
  const { loginId, sessionId, size, csv } = command;
  if (size < 1) throw badInput('input.size', faultText('input.invalid'));
  if (size > MOST_BYTES) return { kind: 'refused', code: 'TOO_LARGE' };
  const columns = csv === null ? null : checkedColumns(csv);
  const id = newId('bup');
  const now = deps.clock.now();
  await deps.database.transact(async (manager) => {
    await deps.bankStatements.announce(manager, {
      ...{ id, format: columns === null ? 'CAMT_053' : 'CSV', columns, size },
      ...{ announcedBy: loginId, announcedAt: now, digest: null, content: null },
    });
    await enqueueJob(manager, { kind: FORGET_BANK_UPLOAD, subjectId: id, dueAt: addDays(now, 1) });
  });
  const mediaTypes = [columns === null ? 'application/xml' : 'text/csv'];
  const awaited = { service: 'billing', fileId: id, maxBytes: size, mediaTypes };
  return { kind: 'announced', id, target: targetToStore(deps.links, sessionId, awaited) };
}

function checkedColumns(csv: CsvColumns): CsvColumns {
  const heading = (name: string, value: string) => requiredLine(`input.csv.${name}`, value, LONGEST_HEADING);
  return {
    ...csv,
    account: csv.account.replace(/\s/g, '').toUpperCase(),
    bookedOn: heading('bookedOn', csv.bookedOn),
    amount: heading('amount', csv.amount),
    text: heading('text', csv.text),
    reference: csv.reference === null ? null : heading('reference', csv.reference),
    payerName: csv.payerName === null ? null : heading('payerName', csv.payerName),
  };
}
