import { addDays } from '@customer-area/shared/clock';
import { newId } from '@customer-area/shared/ids';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import { hashOfSecret, type LinkSecrets } from '@customer-area/shared/link-secrets';
import type { EntityManager } from 'typeorm';
import { ownerObjectionOffered } from '../../contract';
import {
  type CaseObjections,
  type OwnerChangeRow,
  type OwnerChangeRulesStore,
  type OwnerChangeStore,
  tellParty,
} from '../owner-changes';
import { masked } from '../verification';
import { type KnownAddressesDeps, knownAddresses } from './known-addresses';
import type { OwnerObjectionStore } from './owner-objection.store';

/** The addresses that were written to are kept as long as the papers of a change of owner. */
export const FORGET_OBJECTORS = defineJob({ name: 'owner-objection.forget' });

export interface OfferObjectionDeps extends KnownAddressesDeps {
  readonly ownerChanges: OwnerChangeStore;
  readonly ownerChangeRules: OwnerChangeRulesStore;
  readonly ownerObjections: OwnerObjectionStore;
  readonly objectionSecrets: LinkSecrets;
}

/** How whoever is said to have died can say that it has not. */
export function caseObjections(deps: OfferObjectionDeps): CaseObjections {
  return { offer: (manager, change, ownEmail) => offerObjection(deps, manager, change, ownEmail) };
}

/**
 * Has everybody written to who reads an address of the giver, in the transaction that begins a case because of a death: heirs alone show
 * papers, and nobody asks the giver.
 */
async function offerObjection(
  { ownerObjections, ownerChangeRules, objectionSecrets, ...deps }: OfferObjectionDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  ownEmail: string | null,
): Promise<void> {
  if (change.occasion !== 'HEIRS') return;
  const { id: ownerChangeId, profileId, startedAt: askedAt, dueAt, policyVersion } = change;
  const names = change.domains.map(({ unicodeName }) => unicodeName);
  for (const { email, registrantId } of await knownAddresses(deps, manager, change, ownEmail)) {
    const id = newId('ocj');
    const tokenHash = hashOfSecret(objectionSecrets.of(id));
    await ownerObjections.insert(manager, {
      ...{ id, profileId, ownerChangeId, registrantId, email, tokenHash, askedAt },
      ...{ objectedAt: null, network: null, dismissedAt: null },
    });
    const payload = { names, objectionId: id, address: masked(email) };
    await tellParty(manager, change, 'GIVER', ownerObjectionOffered, payload, askedAt);
  }
  const { keptDays } = await ownerChangeRules.policy(manager, policyVersion);
  await enqueueJob(manager, {
    ...{ kind: FORGET_OBJECTORS, subjectId: ownerChangeId, dueAt: addDays(dueAt, keptDays) },
  });
}

/** The job long after the last day of a case. */
export async function forgetObjectors(
  { ownerObjections, ownerChanges }: Pick<OfferObjectionDeps, 'ownerObjections' | 'ownerChanges'>,
  manager: EntityManager,
  { subjectId: ownerChangeId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const change = await ownerChanges.findAny(manager, ownerChangeId);
  if (change !== null)
    await ownerObjections.forgetAddresses(manager, { ownerChangeId, profileId: change.profileId });
}
