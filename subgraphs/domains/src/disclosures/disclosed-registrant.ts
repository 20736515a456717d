import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { DomainHoldingStore, DomainRow, DomainStore } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import type { DisclosureRefusal } from './disclosure';

interface DisclosedRegistrantDeps {
  readonly domains: DomainStore;
  readonly holdings: DomainHoldingStore;
  readonly registrants: RegistrantStore;
}

/** What staff say of whose data it was. */
interface Asked {
  readonly domainId: string;
  readonly registrantId: string | null;
  readonly givenAt: Date;
}

type HeldDomain = Pick<DomainRow, 'id' | 'registrantId'> & { readonly profileId: ProfileId };

interface DisclosedRegistrant {
  readonly domainId: string;
  readonly profileId: ProfileId;
  readonly registrantId: string;
}

/** A domain with its registrant: who holds a domain holds what stands beneath it. NOT_FOUND when there is none. */
export async function heldDomain(
  { domains }: Pick<DisclosedRegistrantDeps, 'domains'>,
  manager: EntityManager,
  domainId: string,
): Promise<HeldDomain> {
  const found = isId(domainId, 'dom') ? await domains.ofTimer(manager, domainId) : null;
  if (found === null) throw notFound();
  const profileId = trustedProfileId(found.profileId);
  if (found.parentId === null) return { id: found.id, profileId, registrantId: found.registrantId };
  const parent = await domains.ofTimer(manager, found.parentId);
  return { id: found.id, profileId, registrantId: parent?.registrantId ?? null };
}

/** Whose data it was: of the profile that held the domain when they were given, whoever has it today. */
export async function disclosedRegistrant(
  deps: DisclosedRegistrantDeps,
  manager: EntityManager,
  { domainId: asked, registrantId: named, givenAt }: Asked,
): Promise<DisclosedRegistrant | DisclosureRefusal> {
  const { id: domainId, profileId: today, registrantId: ofToday } = await heldDomain(deps, manager, asked);
  const profileId = await deps.holdings.holderAt(manager, domainId, givenAt);
  if (profileId === null) return 'NOT_HELD_THEN';
  if (named !== null) {
    const isTheirs = isId(named, 'rgt') && (await deps.registrants.isKnown(manager, profileId, named));
    if (!isTheirs) throw notFound();
    return { domainId, profileId, registrantId: named };
  }
  if (profileId !== today) return 'REGISTRANT_NEEDED';
  return ofToday === null ? 'NO_REGISTRANT' : { domainId, profileId, registrantId: ofToday };
}
