import { Page } from '@customer-area/shared/graphql';
import { actsFor, dataScopeOf } from '@customer-area/shared/isolation';
import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { DomainConnection } from './domain.graphql';
import type { DomainContext } from './domain.loader';
import { DomainListArguments } from './list-args.graphql';
import { type ListDomainsDeps, listDomains } from './list-domains';
import { RegistrantProfile } from './profile.graphql';

@Resolver(() => RegistrantProfile)
export class RegistrantProfileResolver {
  constructor(private readonly deps: ListDomainsDeps) {}

  @Page()
  @FieldResolver(() => DomainConnection, { nullable: true, description: 'The domains of this profile.' })
  domains(@Args() args: DomainListArguments, @Ctx() context: DomainContext): Promise<DomainConnection> {
    return listDomains(this.deps, dataScopeOf(context.viewer), args);
  }
}

/** The viewer's own profile; any other is answered like one that does not exist. */
export function registrantProfileReference(
  { id }: { readonly id: string },
  { viewer }: DomainContext,
): RegistrantProfile | null {
  return actsFor(viewer, id) ? Object.assign(new RegistrantProfile(), { id, profileId: id }) : null;
}
