import type { InternalHandlers, Peer } from '@customer-area/shared/http';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import { type ControlPanelDeps, composeControlPanel } from './control-panel';
import { composeFtpAccess, type FtpAccessDeps } from './ftp-access';
import type { TldRules } from './names';
import { RecoveryResolver, recoveryPriceLoader } from './recovery';
import { type OfferRenewalsDeps, renewalOffersOperation } from './renewal-offers';

/** What a slice adds to the service. */
export interface Slice {
  readonly resolvers?: readonly object[];
  readonly jobs?: readonly JobHandler[];
  readonly internal?: InternalHandlers;
  /** What its resolvers find in the context of a request. */
  readonly contextFor?: (viewer: Viewer) => object;
}

export interface SlicesDeps extends ControlPanelDeps, FtpAccessDeps, OfferRenewalsDeps {
  readonly tldRules: TldRules;
  readonly billing: Peer;
  readonly logger: Logger;
}

/** The slices that stand on the portfolio, each made by itself. */
export function composeSlices(deps: SlicesDeps): Required<Slice> {
  const { billing, logger } = deps;
  const slices: readonly Slice[] = [
    composeControlPanel(deps),
    composeFtpAccess(deps),
    { internal: renewalOffersOperation(deps) },
    {
      resolvers: [new RecoveryResolver(deps)],
      contextFor: ({ requestId }) => ({ recoveryPrices: recoveryPriceLoader(billing, logger, requestId) }),
    },
  ];
  return {
    resolvers: slices.flatMap(({ resolvers }) => resolvers ?? []),
    jobs: slices.flatMap(({ jobs }) => jobs ?? []),
    internal: Object.assign({}, ...slices.map(({ internal }) => internal)) as InternalHandlers,
    contextFor: (viewer) =>
      Object.assign({}, ...slices.map(({ contextFor }) => contextFor?.(viewer))) as object,
  };
}
