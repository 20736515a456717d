import type { Database } from '@customer-area/shared/database';
import { AtMost, type ConnectionOf, Page, PageArguments, toConnection } from '@customer-area/shared/graphql';
import { profileOf, restrictedDomainIds } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Domain } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import { Registrant, RegistrantConnection, RegistryHandle, toRegistrant } from './registrant.graphql';
import type { RegistrantContext } from './registrant.loader';
import { RegistrantUpdate } from './registrant-update.graphql';
import { toUpdate } from './registrant-update-answers';

export interface RegistrantResolverDeps {
  readonly database: Database;
  readonly registrants: RegistrantStore;
}

const MOST_HANDLES = 50;

@Resolver(() => Registrant)
export class RegistrantResolver {
  constructor(private readonly deps: RegistrantResolverDeps) {}

  @Page()
  @Query(() => RegistrantConnection, {
    description: 'Who holds the domains of the profile at their registries, newest first.',
  })
  async registrants(
    @Args() args: PageArguments,
    @Ctx() { viewer }: RegistrantContext,
  ): Promise<ConnectionOf<Registrant>> {
    const { database, registrants } = this.deps;
    const profileId = profileOf(viewer);
    const page = await registrants.page(database, profileId, wantedPage(args));
    return toConnection(page, known, () => registrants.count(database, profileId));
  }

  @AtMost(MOST_HANDLES)
  @FieldResolver(() => [RegistryHandle], {
    description: 'What each registry calls it that has names of it, or had some.',
  })
  async handles(
    @Root() { id }: Registrant,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<RegistryHandle[]> {
    const rows = await loaders.registrantHandles.load(id);
    return rows.map(({ registry, handle }) => Object.assign(new RegistryHandle(), { registry, handle }));
  }

  @FieldResolver(() => RegistrantUpdate, {
    nullable: true,
    description: 'The change that its registries have not confirmed yet; null without one.',
  })
  async pendingUpdate(
    @Root() { row }: Registrant,
    @Ctx() { loaders }: RegistrantContext,
  ): Promise<RegistrantUpdate | null> {
    if (row.updateId === null) return null;
    const update = await loaders.registrantUpdate.load(row.updateId);
    return update === null ? null : toUpdate(update);
  }
}

/** The list leaves out those whose data is still to come. */
function known(row: Parameters<typeof toRegistrant>[0]): Registrant {
  const registrant = toRegistrant(row);
  if (registrant === null) throw new Error(`${row.id} is listed before its data was here`);
  return registrant;
}

@Resolver(() => Domain)
export class DomainRegistrantResolver {
  @FieldResolver(() => Registrant, {
    nullable: true,
    description:
      'Who holds it at its registry. Null for a minute after the first order of a profile, where the registry has a holder that is none of ours (`transferIn.heldByOther`), and for who was given access to some domains only.',
  })
  async registrant(
    @Root() { row }: Domain,
    @Ctx() { loaders, viewer }: RegistrantContext,
  ): Promise<Registrant | null> {
    if (restrictedDomainIds(viewer) !== null) return null;
    // Whoever holds a domain holds what stands beneath it.
    const held = row.parentId === null ? row : await loaders.domain.load(row.parentId);
    if (held === null || held.registrantId === null) return null;
    const registrant = await loaders.registrant.load(held.registrantId);
    return registrant === null ? null : toRegistrant(registrant);
  }
}

/** A registrant by its id, whoever asks for it by whatever path. Absent and foreign are the same null. */
export async function registrantReference(
  { id }: { readonly id: string },
  { loaders }: RegistrantContext,
): Promise<Registrant | null> {
  if (typeof id !== 'string' || id.length > 40) return null;
  const row = await loaders.registrant.load(id);
  return row === null ? null : toRegistrant(row);
}
