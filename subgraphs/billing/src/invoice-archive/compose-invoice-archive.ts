import { addDays } from '@customer-area/shared/clock';
import { FileSeal } from '@customer-area/shared/files';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import { InvoiceArchiveResolver } from './invoice-archive.resolver';
import { FORGET_ARCHIVES, type ReadInvoiceArchiveDeps, readInvoiceArchive } from './read-invoice-archive';

export interface InvoiceArchiveDeps extends ReadInvoiceArchiveDeps {
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composeInvoiceArchive(deps: InvoiceArchiveDeps) {
  const { database, clock, archiveParts, serviceKey } = deps;
  return {
    resolvers: [new InvoiceArchiveResolver(deps, new FileSeal(serviceKey))],
    jobs: [
      {
        kind: FORGET_ARCHIVES,
        run: ({ subjectId }: Job) =>
          archiveParts.forget(database.read, trustedProfileId(subjectId), addDays(clock.now(), -1)),
      },
    ],
    files: {
      iar: { read: (fileId: string, from: string | null) => readInvoiceArchive(deps, fileId, from) },
    },
  };
}
