import { Asked, type AskedFields } from '@customer-area/shared/asked-fields';
import type { Clock } from '@customer-area/shared/clock';
import { badInput } from '@customer-area/shared/errors';
import { Page } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { messages } from '../messages';
import { Domain, DomainConnection, toDomain } from './domain.graphql';
import type { DomainContext } from './domain.loader';
import { DomainListArguments } from './list-args.graphql';
import { type ListAskedDomainsDeps, listAskedDomains } from './list-domains';

@Resolver(() => DomainConnection)
export class PortfolioResolver {
  constructor(private readonly deps: ListAskedDomainsDeps) {}

  @Query(() => Domain, {
    nullable: true,
    description:
      'One domain of your profile, by id or by name in either form. Null when you hold no such domain.',
  })
  async domain(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Its id, e.g. dom_01jd…. Give this or `name`: BAD_USER_INPUT with both or neither.',
    })
    id: string | null,
    @Arg('name', () => String, { nullable: true, description: 'Its name, e.g. caffè.it or xn--caff-8oa.it.' })
    name: string | null,
    @Ctx() context: DomainContext,
  ): Promise<Domain | null> {
    if (id === null) return this.byName(name, context);
    if (name !== null) throw badInput('id', messages.localized('fault.idOrName'));
    return domainReference(this.deps.clock)({ id: String(id) }, context);
  }

  @Page()
  @Query(() => DomainConnection, { description: 'The domains of your profile, whatever became of them.' })
  domains(
    @Args() args: DomainListArguments,
    @Asked() asked: AskedFields,
    @Ctx() context: DomainContext,
  ): Promise<DomainConnection> {
    return listAskedDomains(this.deps, dataScopeOf(context.viewer), args, asked);
  }

  @FieldResolver(() => Int, { description: 'How many there are in all pages. Counted only when asked for.' })
  totalCount(@Root() connection: DomainConnection, @Ctx() context: DomainContext): Promise<number> {
    return this.deps.store.totals.count(dataScopeOf(context.viewer), connection.wanted);
  }

  private async byName(name: string | null, { viewer }: DomainContext): Promise<Domain | null> {
    if (name === null) throw badInput('id', messages.localized('fault.idOrName'));
    if (name.length > 255 || /[\p{Cc}\p{Cs}]/u.test(name))
      throw badInput('name', messages.localized('fault.noName'));
    const held = this.deps.tldRules.heldName(name);
    if (held === null) return null;
    const row = await this.deps.store.byName(dataScopeOf(viewer), held);
    return row === null ? null : toDomain(row, this.deps.clock.now());
  }
}

/** A domain by its id, whoever asks for it by whatever path. Absent and foreign are the same null. */
export function domainReference(clock: Clock) {
  return async ({ id }: { readonly id: string }, { loaders }: DomainContext): Promise<Domain | null> => {
    if (typeof id !== 'string' || id.length > 40) return null;
    const row = await loaders.domain.load(id);
    return row === null ? null : toDomain(row, clock.now());
  };
}
