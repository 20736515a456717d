import type { Viewer } from '@customer-area/shared/viewer';
import { type GuardTransferDeps, guardTransfer } from './guard-transfer';
import { GUARD_TRANSFER } from './guard-transfer-job';
import { transferOutLoader } from './transfer-out.loader';
import { TransferOutResolver, type TransferOutResolverDeps } from './transfer-out.resolver';

export type TransfersOutDeps = TransferOutResolverDeps & GuardTransferDeps;

/** What the slice adds to the service. */
export function composeTransfersOut(deps: TransfersOutDeps) {
  return {
    resolvers: [new TransferOutResolver(deps)],
    jobs: [{ kind: GUARD_TRANSFER, run: (job: { subjectId: string }) => guardTransfer(deps, job) }],
    contextFor: (viewer: Viewer) => ({ transferOut: transferOutLoader(deps, viewer) }),
  };
}
