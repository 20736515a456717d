import type { Database } from '@customer-area/shared/database';
import type { ServiceContext } from '@customer-area/shared/graphql';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { DomainRow } from '../portfolio';

/** The changes of owner that can be called off no more, although something else may still keep their registry from being told. */
export interface OwnersChanging {
  /** Those of these domains that are in one. */
  inProgress(manager: EntityManager, domainIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface OwnersChangingContext extends ServiceContext {
  readonly ownersChanging: DataLoader<string, boolean>;
}

/** By the ids of domains that the viewer reaches; one statement. */
export function ownersChangingLoader({
  database,
  ownerChanges,
}: {
  readonly database: Database;
  readonly ownerChanges: OwnersChanging;
}): OwnersChangingContext['ownersChanging'] {
  return new DataLoader(async (ids) => {
    const changing = await ownerChanges.inProgress(database.read, ids);
    return ids.map((id) => changing.has(id));
  });
}

/** Whether the domain belongs to somebody else soon: whoever gives it cannot take it away any more. */
export async function isOwnerChanging(
  { ownerChanges }: { readonly ownerChanges: OwnersChanging },
  manager: EntityManager,
  { id, ownerChangingSince }: Pick<DomainRow, 'id' | 'ownerChangingSince'>,
): Promise<boolean> {
  return ownerChangingSince !== null || (await ownerChanges.inProgress(manager, [id])).has(id);
}
