import { answerOperation } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import { panelAccess } from '../../contract';
import { type PortfolioStore, statusOfRow } from '../portfolio';
import { ControlPanelResolver } from './control-panel.resolver';
import type { OpenControlPanelDeps } from './open-control-panel';
import { panelRefusal } from './panel-access';
import { type PanelContext, panelsClosedLoader } from './panel-closed.loader';

export interface ControlPanelDeps extends OpenControlPanelDeps {
  readonly portfolio: PortfolioStore;
}

/** What the slice adds to the service. */
export function composeControlPanel(deps: ControlPanelDeps) {
  const internal = answerOperation(panelAccess, async ({ profileId, domainId }) => {
    const [domain] = await deps.portfolio.byIds(trustedProfileId(profileId), [domainId]);
    return { allowed: domain !== undefined && panelRefusal(statusOfRow(domain, deps.clock.now())) === null };
  });
  return {
    resolvers: [new ControlPanelResolver(deps)],
    internal,
    contextFor: ({ requestId }: Viewer): PanelContext => ({
      panelsClosed: panelsClosedLoader(deps.identity, requestId),
    }),
  };
}
