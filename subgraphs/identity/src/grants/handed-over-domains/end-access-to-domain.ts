import { domainHandedOver } from '@customer-area/domains/contract';
import { type EventHandlers, on } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { ProfileStore } from '../../account/profiles';
import type { PanelCodeStore } from '../../credentials/panel-codes';
import { loseDomains, type RevokeDelegationDeps } from '../delegations';
import { type TakeThirdLevelsDeps, takeThirdLevels } from '../third-level-logins';

export interface EndAccessToDomainDeps extends RevokeDelegationDeps, TakeThirdLevelsDeps {
  readonly profiles: ProfileStore;
  readonly panelCodes: PanelCodeStore;
}

/** A profile has a domain no longer: what let others in to it alone ends. It was of no use from that moment on. */
export function endAccessToDomain(deps: EndAccessToDomainDeps): EventHandlers {
  return on(domainHandedOver, async (manager, { profileId: owner, payload }) => {
    if (owner === null) return;
    const profileId = trustedProfileId(owner);
    const { domainId, unicodeName, thirdLevels: taken } = payload;
    const domainIds = [domainId, ...taken.map((below) => below.domainId)];
    if ((await deps.profiles.lock(profileId, manager)) === null) return;
    await takeThirdLevels(deps, manager, profileId, { taken, at: deps.clock.now() });
    await loseDomains(deps, manager, { profileId, domainIds, unicodeName });
    await deps.panelCodes.forget(manager, profileId, domainIds);
  });
}
