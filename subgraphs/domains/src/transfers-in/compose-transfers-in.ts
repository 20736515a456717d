import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import type { CancelTransferDeps } from './cancel-transfer';
import { FORGET_CODE, forgetCode } from './forget-code';
import { transferInLoader } from './transfer-in.loader';
import { TransferInResolver } from './transfer-in.resolver';

/** What the slice adds to the service. */
export function composeTransfersIn(deps: CancelTransferDeps) {
  const jobs: readonly JobHandler[] = [{ kind: FORGET_CODE, run: (job) => forgetCode(deps, job) }];
  return {
    resolvers: [new TransferInResolver(deps)],
    jobs,
    contextFor: (viewer: Viewer) => ({ transferIn: transferInLoader(deps, viewer) }),
  };
}
