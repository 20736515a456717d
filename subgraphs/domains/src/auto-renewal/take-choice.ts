import type { autoRenewalChosen } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { DomainRow } from '../portfolio';
import { autoRenewRefusal } from './auto-renew-rules';
import { MOST_METHODS } from './set-auto-renew';
import { type SwitchAutoRenewDeps, switchAutoRenew } from './switch-auto-renew';

export interface TakeChoiceDeps extends SwitchAutoRenewDeps {
  readonly clock: Clock;
}

/** Who paid an order said whether its domains renew themselves: with what it was paid with first, then with what they had. */
export async function takeChoice(
  deps: TakeChoiceDeps,
  manager: EntityManager,
  profileId: ProfileId,
  { domainIds, methodId, enabled }: PayloadOf<typeof autoRenewalChosen>,
): Promise<void> {
  const at = deps.clock.now();
  const found = await deps.renewingDomains.lock(manager, profileId, domainIds);
  const before = await deps.autoRenewals.ofDomains(
    manager,
    profileId,
    found.map(({ id }) => id),
  );
  const chosen = found
    .filter((domain) => !enabled || canBegin(domain, at))
    .map((domain) => {
      const renewal = before.find(({ domainId }) => domainId === domain.id);
      const had = renewal?.methodIds ?? [];
      const methodIds =
        enabled && methodId !== null ? [methodId, ...had.filter((id) => id !== methodId)] : had;
      const { years = 1, priceCeilingCents = null } = renewal ?? {};
      return { domain, terms: { years, priceCeilingCents, methodIds: methodIds.slice(0, MOST_METHODS) } };
    });
  await switchAutoRenew(deps, manager, profileId, { enabled, chosen, at });
}

/** A domain in redemption whose renewal is paid is being recovered: it renews itself afterwards. */
function canBegin(domain: DomainRow, at: Date): boolean {
  const refusal = autoRenewRefusal(domain, at);
  return refusal === null || (refusal === 'DOMAIN_LET_GO' && domain.renewingSince !== null);
}
