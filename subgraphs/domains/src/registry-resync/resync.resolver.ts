import { ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { ResyncDomainInput, ResyncDomainResult, toResyncResult } from './resync.graphql';
import { type ResyncDomainDeps, resyncDomain } from './resync-domain';

@Resolver()
export class ResyncDomainResolver {
  constructor(private readonly deps: ResyncDomainDeps) {}

  @ForStaff()
  @Mutation(() => ResyncDomainResult, {
    description:
      'Staff with JOBS_MANAGE only: shows what differs between a domain and its registry, and stores what the registry has once exactly that is confirmed. What is paid stays as it is. Its holder reads either in the audit log.',
  })
  async resyncDomain(
    @Arg('input', () => ResyncDomainInput, { description: 'The domain, why, and what was seen.' })
    input: ResyncDomainInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ResyncDomainResult> {
    return toResyncResult(await resyncDomain(this.deps, input), viewer.locale);
  }
}
