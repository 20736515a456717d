import { Asked, type AskedFields } from '@customer-area/shared/asked-fields';
import { Page } from '@customer-area/shared/graphql';
import { actsFor, dataScopeOf } from '@customer-area/shared/isolation';
import { Args, Ctx, FieldResolver, Resolver } from 'type-graphql';
import { DomainConnection } from './domain.graphql';
import type { DomainContext } from './domain.loader';
import { DomainListArguments } from './list-args.graphql';
import { type ListAskedDomainsDeps, listAskedDomains } from './list-domains';
import { RegistrantProfile } from './profile.graphql';

@Resolver(() => RegistrantProfile)
export class RegistrantProfileResolver {
  constructor(private readonly deps: ListAskedDomainsDeps) {}

  @Page()
  @FieldResolver(() => DomainConnection, { nullable: true, description: 'The domains of this profile.' })
  domains(
    @Args() args: DomainListArguments,
    @Asked() asked: AskedFields,
    @Ctx() context: DomainContext,
  ): Promise<DomainConnection> {
    return listAskedDomains(this.deps, dataScopeOf(context.viewer), args, asked);
  }
}

/** The viewer's own profile; any other is answered like one that does not exist. */
export function registrantProfileReference(
  { id }: { readonly id: string },
  { viewer }: DomainContext,
): RegistrantProfile | null {
  return actsFor(viewer, id) ? Object.assign(new RegistrantProfile(), { id, profileId: id }) : null;
}
