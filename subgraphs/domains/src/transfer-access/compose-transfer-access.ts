import type { JobHandler } from '@customer-area/shared/jobs';
import { END_AUTH_CODE, type EndAuthCodeDeps, endAuthCode } from './end-auth-code';
import { ownersChangingLoader } from './owners-changing';
import { type TransferAccessDeps as ResolverDeps, TransferAccessResolver } from './transfer-access.resolver';

export type TransferAccessDeps = ResolverDeps & EndAuthCodeDeps;

/** What the slice adds to the service. */
export function composeTransferAccess(deps: TransferAccessDeps) {
  const jobs: readonly JobHandler[] = [{ kind: END_AUTH_CODE, run: (job) => endAuthCode(deps, job) }];
  return {
    resolvers: [new TransferAccessResolver(deps)],
    jobs,
    contextFor: () => ({ ownersChanging: ownersChangingLoader(deps) }),
  };
}
