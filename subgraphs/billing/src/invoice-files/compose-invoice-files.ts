import { FileSeal } from '@customer-area/shared/files';
import { InvoiceFilesResolver } from './invoice-files.resolver';
import { type ReadInvoiceFileDeps, readInvoiceFile } from './read-invoice-file';

export interface InvoiceFilesDeps extends ReadInvoiceFileDeps {
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composeInvoiceFiles(deps: InvoiceFilesDeps) {
  return {
    resolvers: [new InvoiceFilesResolver(new FileSeal(deps.serviceKey))],
    files: { inv: { read: (fileId: string) => readInvoiceFile(deps, fileId) } },
  };
}
