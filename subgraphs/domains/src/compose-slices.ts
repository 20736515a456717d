import type { InternalHandlers } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import { type ControlPanelDeps, composeControlPanel } from './control-panel';
import { composeFtpAccess, type FtpAccessDeps } from './ftp-access';
import { type OfferRenewalsDeps, renewalOffersOperation } from './renewal-offers';

/** What a slice adds to the service. */
export interface Slice {
  readonly resolvers?: readonly object[];
  readonly jobs?: readonly JobHandler[];
  readonly internal?: InternalHandlers;
}

/** The slices that stand on the portfolio, each made by itself. */
export function composeSlices(deps: ControlPanelDeps & FtpAccessDeps & OfferRenewalsDeps): Required<Slice> {
  const slices: readonly Slice[] = [
    composeControlPanel(deps),
    composeFtpAccess(deps),
    { internal: renewalOffersOperation(deps) },
  ];
  return {
    resolvers: slices.flatMap(({ resolvers }) => resolvers ?? []),
    jobs: slices.flatMap(({ jobs }) => jobs ?? []),
    internal: Object.assign({}, ...slices.map(({ internal }) => internal)) as InternalHandlers,
  };
}
