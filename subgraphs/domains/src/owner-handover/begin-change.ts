import { cataloguePrices } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { OwnerChangeRow } from '../owner-changes';
import { beginFreeChange } from './free-change';
import type { GiveDomainDeps } from './give-domain';

/** All that the parties had to give has passed: it is paid for, or begins at once. */
export const OWNER_CHANGE_READY = defineJob({ name: 'owner-change.ready', delays: TWO_DAYS });

export interface BeginChangeDeps extends GiveDomainDeps {
  readonly billing: Peer;
}

/** What a case does when all has passed, in its transaction: billing, which has the prices, is asked outside of it. */
export function planBeginning(
  manager: EntityManager,
  { id: subjectId }: Pick<OwnerChangeRow, 'id'>,
  dueAt: Date,
): Promise<void> {
  return enqueueJob(manager, { kind: OWNER_CHANGE_READY, subjectId, dueAt });
}

/** An extension whose change of owner has no price: 0 is a price of its own. The case waits, and its job is shown to staff. */
class NotSold extends Error {}

/** Where no extension of the case asks for a fee it begins at once; else it waits for its order. */
export async function beginChange(
  deps: BeginChangeDeps,
  { subjectId: id }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, clock, ownerChanges } = deps;
  const found = await ownerChanges.findAny(database.read, id);
  if (found?.state !== 'READY') return;
  const fees = await feesOf(deps, found);
  await database.transact(async (manager) => {
    const change = await ownerChanges.lockAny(manager, id);
    if (change?.state !== 'READY') return;
    const at = clock.now();
    if (fees.every((cents) => cents === 0)) return beginFreeChange(deps, manager, change, at);
    await ownerChanges.move(manager, change, { to: 'AWAITING_PAYMENT', loginId: null, at });
  });
}

/** What the price list asks for each domain of a case, without VAT. */
async function feesOf(
  { billing }: Pick<BeginChangeDeps, 'billing'>,
  { domains }: Pick<OwnerChangeRow, 'domains'>,
): Promise<readonly number[]> {
  const products = domains.map(({ tld: key }) => ({
    ...{ product: 'DOMAIN', operation: 'CHANGE_OWNER', key, term: 0 },
  }));
  const { cents } = await askOperation(billing, cataloguePrices, { products });
  return domains.map(({ tld }, place) => {
    const fee = cents[place];
    if (fee === undefined || fee === null) throw new NotSold(`a change of owner has no price under .${tld}`);
    return fee;
  });
}
