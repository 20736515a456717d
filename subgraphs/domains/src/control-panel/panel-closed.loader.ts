import { profileRestrictions } from '@customer-area/identity/contract';
import { CallerFault } from '@customer-area/shared/errors';
import { askOperation, type Peer } from '@customer-area/shared/http';
import DataLoader from 'dataloader';

/** Whether panels of a profile are closed after a reset of a second factor, asked once per request. */
export interface PanelContext {
  readonly panelsClosed: DataLoader<string, boolean>;
}

/** Identity knows it. Where it does not answer, opening is offered: it asks again before it opens anything. */
export function panelsClosedLoader(identity: Peer, requestId: string): PanelContext['panelsClosed'] {
  return new DataLoader((profileIds) =>
    Promise.all(
      profileIds.map(async (profileId) => {
        try {
          const asked = await askOperation(identity, profileRestrictions, { profileId }, requestId);
          return asked.secondFactorResetUntil !== null;
        } catch (error) {
          if (error instanceof CallerFault && error.code === 'UNAVAILABLE') return false;
          throw error;
        }
      }),
    ),
  );
}
