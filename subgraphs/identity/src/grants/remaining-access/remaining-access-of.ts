import { addDays, type Clock } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { RemainingAccess } from '../../credentials/recovery';
import { newSecret, secretHash } from '../../secrets';
import type { ApiKeyStore } from '../api-keys';
import type { DelegationStore } from '../delegations';
import type { AccessEndStore } from './access-end.store';

export interface RemainingAccessDeps {
  readonly clock: Clock;
  readonly keys: ApiKeyStore;
  readonly delegations: DelegationStore;
  readonly accessEnds: AccessEndStore;
  readonly publicOrigin: string;
}

const LINK_DAYS = 7;

/** What a login and its profile have let in that needs no password, with a new link that ends it; null when there is nothing. */
export async function remainingAccessOf(
  deps: RemainingAccessDeps,
  manager: EntityManager,
  login: { readonly loginId: string; readonly profileId: string },
): Promise<RemainingAccess | null> {
  const now = deps.clock.now();
  const profileId = trustedProfileId(login.profileId);
  // The times of keys are the machine's.
  const keys = await deps.keys.liveOfLogin(manager, profileId, login.loginId, new Date());
  const delegations = await deps.delegations.standingOf(manager, profileId, now);
  if (keys.length === 0 && delegations.length === 0) return null;
  const token = newSecret();
  await deps.accessEnds.insert(manager, {
    tokenHash: secretHash(token),
    profileId,
    loginId: login.loginId,
    createdAt: now,
    expiresAt: addDays(now, LINK_DAYS),
  });
  return { keys, delegations, endLink: `${deps.publicOrigin}/end-access?token=${token}` };
}
