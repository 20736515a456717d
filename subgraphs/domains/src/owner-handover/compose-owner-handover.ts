import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { type BeginChangeDeps, beginChange, OWNER_CHANGE_READY } from './begin-change';
import { carriedOutLoader } from './carried-out.loader';
import { CarriedOutStore } from './carried-out.store';
import { ownerChangeCostLoader } from './owner-change-cost.loader';
import { OwnerHandoverResolver } from './owner-handover.resolver';

/** What the slice adds to the service. */
export function composeOwnerHandover(deps: BeginChangeDeps) {
  const carriedOut = new CarriedOutStore();
  const { database, billing } = deps;
  const jobs: readonly JobHandler[] = [{ kind: OWNER_CHANGE_READY, run: (job) => beginChange(deps, job) }];
  return {
    resolvers: [new OwnerHandoverResolver()],
    jobs,
    contextFor: (viewer: Viewer) => ({
      carriedOut: carriedOutLoader({ database, carriedOut }, viewer),
      ownerChangeCosts: ownerChangeCostLoader(billing, viewer),
    }),
  };
}
