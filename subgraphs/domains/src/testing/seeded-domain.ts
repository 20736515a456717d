import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { composeStores } from '../compose-stores';
import { planExpiry } from '../expiry';
import { addYears, boundariesOf, goneAt } from '../lifecycle';
import { paidThroughColumns } from '../portfolio';
import { seedName } from '../registry/simulated';
import { seededRules } from './seeded-rules';

export interface SeededDomain {
  readonly profileId: string;
  readonly name: string;
  readonly unicodeName?: string;
  readonly paidThrough: Date;
  /** When the test says it is. */
  readonly now: Date;
}

/** A registered domain that the simulated registry knows as well, registered a year before what is paid through. */
export async function seedDomain(manager: EntityManager, seed: SeededDomain): Promise<string> {
  const { domains, dues, registrants, simulatedRegistry } = composeStores();
  const { name, paidThrough, now } = seed;
  const profileId = trustedProfileId(seed.profileId);
  const domainId = newId('dom');
  const tld = name.slice(name.lastIndexOf('.') + 1);
  const at = addYears(paidThrough, -1);
  const policy = seededRules().inForce(tld, now);
  const boundaries = boundariesOf(paidThrough, policy);
  const unicodeName = seed.unicodeName ?? name;
  const registrant = await registrants.ofNewDomains(manager, profileId, at);
  await domains.request(manager, {
    id: domainId,
    profileId,
    registrantId: registrant.id,
    name,
    unicodeName,
    tld,
    policyVersion: policy.version,
    at,
  });
  const gone = goneAt(paidThrough, policy);
  const deletedAt = gone <= now ? gone : null;
  const move = { profileId, domainId, reason: 'test', at } as const;
  await domains.move(manager, { ...move, from: 'REQUESTED', to: 'REGISTERING', changes: { liveName: name } });
  await domains.move(manager, {
    ...move,
    from: 'REGISTERING',
    to: 'REGISTERED',
    changes: {
      registeredAt: at,
      registryExpiresAt: paidThrough,
      registryStatus: 'ok',
      ...paidThroughColumns(paidThrough, boundaries),
      registryDeletedAt: deletedAt,
    },
  });
  await seedName(simulatedRegistry, manager, { name, createdAt: at, expiresAt: paidThrough, deletedAt }, now);
  const registryExpiresAt = paidThrough;
  await planExpiry({ dues }, manager, { domainId, profileId, boundaries, policy, registryExpiresAt, now });
  return domainId;
}
