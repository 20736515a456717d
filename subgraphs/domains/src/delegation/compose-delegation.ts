import type { Viewer } from '@customer-area/shared/viewer';
import { delegationLoader } from './delegation.loader';
import { DelegationResolver } from './delegation.resolver';
import type { RequestDelegationDeps } from './request-delegation';

/** What the slice adds to the service. */
export function composeDelegation(deps: RequestDelegationDeps) {
  return {
    resolvers: [new DelegationResolver(deps)],
    contextFor: (viewer: Viewer) => ({ delegationOf: delegationLoader(deps, viewer) }),
  };
}
