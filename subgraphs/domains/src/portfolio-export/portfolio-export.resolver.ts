import { unauthenticated } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type DomainContext, DomainFilter } from '../portfolio';
import { DomainExport } from './portfolio-export.graphql';
import { type StartExportDeps, startExport } from './start-export';

@Resolver()
export class PortfolioExportResolver {
  constructor(
    private readonly deps: StartExportDeps,
    private readonly links: FileSeal,
  ) {}

  @Mutation(() => DomainExport, {
    description:
      'Answers a link to the domains that a filter leaves, as CSV, by name: all that you see, however many. RATE_LIMITED after a hundred a day of the same login, API key or delegation.',
  })
  async exportDomains(
    @Arg('filter', () => DomainFilter, {
      nullable: true,
      description: 'Which domains to write; all of them when not given.',
    })
    filter: DomainFilter | null,
    @Ctx() { viewer }: DomainContext,
  ): Promise<DomainExport> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { sessionId, locale } = viewer;
    const askedBy = viewer.limits?.id ?? viewer.loginId;
    const fileId = await startExport(this.deps, dataScopeOf(viewer), {
      askedBy,
      filter: { ...filter },
      locale,
    });
    const link = { service: 'domains', act: 'read', fileId, sessionId, maxBytes: 0 } as const;
    return Object.assign(new DomainExport(), this.links.pathTo(link));
  }
}
