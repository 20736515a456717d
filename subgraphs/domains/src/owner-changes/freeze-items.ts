import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { itemsOf } from './checklist';
import { profileOfParty } from './own-half';
import type { Item, Party } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeDeps } from './owner-change-deps';

type ItemsAskedDeps = Pick<OwnerChangeDeps, 'ownerChangeRules' | 'registrants' | 'domains'>;
type FreezeItemsDeps = ItemsAskedDeps & Pick<OwnerChangeDeps, 'ownerChangePapers'>;

/**
 * Writes down what a party of a locked case has to give, by the rules of this moment: later ones do not touch it. What kind of subject
 * it is its registrants say: those that hold the domains, and the one that is to.
 */
export async function freezeItems(
  deps: FreezeItemsDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  party: Party,
  at: Date,
): Promise<void> {
  const profileId = profileOfParty(change, party);
  if (profileId === null) throw new Error(`${change.id} has no ${party} yet`);
  const items = await itemsAsked(deps, manager, change, party, at);
  await deps.ownerChangePapers.insertChecks(
    manager,
    items.map((item) => ({
      ...{ ownerChangeId: change.id, party, item, profileId },
      ...{ state: 'MISSING' as const, reason: null, changedAt: at },
      ...{ loginId: null, secondFactor: null },
    })),
  );
}

/** What a party of a case has to give by the rules of this moment. */
export async function itemsAsked(
  deps: ItemsAskedDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  party: Party,
  at: Date,
): Promise<Item[]> {
  const { registry, occasion, domains } = change;
  const tlds = domains.map(({ tld }) => tld);
  const subjectTypes = await subjectTypesOf(deps, manager, change, party);
  const rules = await deps.ownerChangeRules.itemsOf(manager, registry);
  return itemsOf(rules, { registry, tlds, occasion, party, subjectTypes }, at);
}

async function subjectTypesOf(
  { registrants, domains }: Pick<OwnerChangeDeps, 'registrants' | 'domains'>,
  manager: EntityManager,
  change: OwnerChangeRow,
  party: Party,
): Promise<string[]> {
  const owner = profileOfParty(change, party) ?? trustedProfileId(change.profileId);
  const ids =
    party === 'RECEIVER'
      ? [change.registrantId]
      : (
          await domains.ofProfile(
            manager,
            owner,
            change.domains.map(({ domainId }) => domainId),
          )
        ).map(({ registrantId }) => registrantId);
  const known = [...new Set(ids.filter((id) => id !== null))];
  const rows = known.length === 0 ? [] : await registrants.byIds(manager, owner, known);
  return rows.flatMap(({ subjectType }) => (subjectType === null ? [] : [subjectType]));
}
