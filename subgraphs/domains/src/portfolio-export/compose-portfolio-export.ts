import { notFound } from '@customer-area/shared/errors';
import { FileSeal, fileOperations } from '@customer-area/shared/files';
import type { Job } from '@customer-area/shared/jobs';
import { PortfolioExportResolver } from './portfolio-export.resolver';
import { FORGET_EXPORT } from './start-export';
import { type WriteExportDeps, writeExport } from './write-export';

export interface PortfolioExportDeps extends WriteExportDeps {
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composePortfolioExport(deps: PortfolioExportDeps) {
  const { database, domainExports, serviceKey } = deps;
  return {
    resolvers: [new PortfolioExportResolver(deps, new FileSeal(serviceKey))],
    jobs: [{ kind: FORGET_EXPORT, run: (job: Job) => domainExports.forget(database.read, job.subjectId) }],
    internal: fileOperations({
      read: (fileId, from) => writeExport(deps, fileId, from),
      // No link of this service lets anybody store.
      store: () => Promise.reject(notFound()),
    }),
  };
}
