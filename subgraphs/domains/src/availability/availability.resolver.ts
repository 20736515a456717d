import type { ServiceContext } from '@customer-area/shared/graphql';
import { AtMost } from '@customer-area/shared/graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DomainAvailability } from './availability.graphql';
import { type CheckAvailabilityDeps, checkAvailability, MAX_NAMES } from './check-availability';

@Resolver()
export class AvailabilityResolver {
  constructor(private readonly deps: CheckAvailabilityDeps) {}

  @AtMost(MAX_NAMES)
  @Query(() => [DomainAvailability], {
    description: `Whether names can be ordered, 1 to ${MAX_NAMES} at a time, answered in the order asked.`,
  })
  domainAvailability(
    @Arg('names', () => [String], {
      description: 'Full names, e.g. esempio.it; one that is no domain name is answered as not available.',
    })
    names: string[],
    @Ctx() { viewer }: ServiceContext,
  ): Promise<DomainAvailability[]> {
    return checkAvailability(this.deps, names, viewer);
  }
}
