import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { type HandOverDomainDeps, type HandoverRefusal, handoverObstacle } from '../handover';
import { giveHolder, type Told } from '../holder-at-registry';
import type { OperationOutcome } from '../operations';
import { handleOf } from '../registrant-contacts';
import type { RegistryPort } from '../registry';
import { changedOwnerFailure, type OwnerToGiveDeps, ownerToGive } from './owner-to-give';

export interface TellRegistryDeps extends HandOverDomainDeps, OwnerToGiveDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly registry: RegistryPort;
}

/** The domain that an operation gives to its new owner. */
export interface GivenDomain {
  readonly operationId: string;
  readonly profileId: ProfileId;
  readonly domainId: string;
  readonly ownerChangeId: string;
}

/**
 * Tells the registry of the new owner. Before it is told, the domain is free of everything else and says that its owner is changing: from
 * then on nothing begins with it that could not be finished by either side. After a lost answer the registry's own word decides.
 */
export async function tellRegistry(
  deps: TellRegistryDeps,
  given: GivenDomain,
): Promise<OperationOutcome<Told>> {
  const { database, domains, registry } = deps;
  const { operationId: commandId, profileId, domainId, ownerChangeId } = given;
  const found = await ownerToGive(deps, database.read, ownerChangeId);
  if (found === null) return { kind: 'refused', failure: changedOwnerFailure('CHANGE_OVER') };
  const domain = await domains.ofTimer(database.read, domainId);
  if (domain?.profileId !== profileId || domain.state !== 'REGISTERED') return GONE;
  const { registrant } = found;
  const shown = await registry.info(domain.name);
  if (shown.kind === 'unavailable') return shown;
  if (shown.value?.registrant !== handleOf(registrant.id)) {
    const obstacle = await claim(deps, given);
    if (obstacle === 'DOMAIN_NOT_FOUND') return GONE;
    if (obstacle !== null) return { kind: 'pending', reference: null, waitsFor: 'OTHER_WORK' };
  }
  const outcome = await giveHolder(registry, { commandId, domain, registrant });
  return outcome.kind === 'refused'
    ? { kind: 'refused', failure: changedOwnerFailure('CHANGE_REFUSED_BY_REGISTRY') }
    : outcome;
}

const GONE = { kind: 'refused', failure: changedOwnerFailure('CHANGE_DOMAIN_GONE') } as const;

/** Nothing else goes on with the domain, and nothing begins any more; or what does. */
function claim(
  deps: TellRegistryDeps,
  { operationId, profileId: from, domainId }: GivenDomain,
): Promise<HandoverRefusal | null> {
  const at = deps.clock.now();
  return deps.database.transact(async (manager) => {
    const obstacle = await handoverObstacle(deps, manager, { domainId, from, operationId, at });
    if (obstacle !== null) return obstacle;
    const of = { profileId: from, domainId, at };
    await deps.domains.changeRegistered(manager, of, { ownerChangingSince: at });
    return null;
  });
}
