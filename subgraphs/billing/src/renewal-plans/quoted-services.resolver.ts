import { AtMostFirst } from '@customer-area/shared/graphql';
import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartArguments, partOf } from '../listing';
import { QuotedRenewal, QuotedService } from './renewal-plan.graphql';

@Resolver(() => QuotedRenewal)
export class QuotedServicesResolver {
  @AtMostFirst()
  @FieldResolver(() => [QuotedService], {
    description:
      'The services that are renewed and charged with it: those of the domain, then those of its third levels.',
  })
  services(@Root() { renewedServices }: QuotedRenewal, @Args() part: PartArguments): QuotedService[] {
    return partOf(renewedServices, part);
  }
}
