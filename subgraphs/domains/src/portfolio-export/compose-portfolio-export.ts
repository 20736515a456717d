import { FileSeal, type FilesOfKind } from '@customer-area/shared/files';
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
  const files: Readonly<Record<string, FilesOfKind>> = {
    dex: { read: (fileId, from) => writeExport(deps, fileId, from) },
  };
  return {
    resolvers: [new PortfolioExportResolver(deps, new FileSeal(serviceKey))],
    jobs: [{ kind: FORGET_EXPORT, run: (job: Job) => domainExports.forget(database.read, job.subjectId) }],
    files,
  };
}
