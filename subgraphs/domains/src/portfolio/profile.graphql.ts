import { reachOf, worksFor } from '@customer-area/shared/isolation';
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver } from 'type-graphql';
import { DomainConnection } from './domain.graphql';
import type { DomainContext } from './domain.loader';
import { DomainListArguments } from './list-args.graphql';
import { type ListDomains, listDomains } from './list-domains';

@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'The holder of domains.' })
export class RegistrantProfile {
  profileId!: string;

  @Field(() => ID)
  id!: string;
}

@Resolver(() => RegistrantProfile)
export class RegistrantProfileResolver {
  constructor(private readonly portfolio: ListDomains) {}

  @FieldResolver(() => DomainConnection, { description: 'The domains of this profile.' })
  domains(@Args() args: DomainListArguments, @Ctx() context: DomainContext): Promise<DomainConnection> {
    return listDomains(this.portfolio, reachOf(context.viewer), args);
  }
}

/** The viewer's own profile; any other is as absent. */
export function registrantProfileReference(
  { id }: { readonly id: string },
  { viewer }: DomainContext,
): RegistrantProfile | null {
  return worksFor(viewer, id) ? Object.assign(new RegistrantProfile(), { id, profileId: id }) : null;
}
