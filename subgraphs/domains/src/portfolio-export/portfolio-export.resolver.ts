import { unauthenticated } from '@customer-area/shared/errors';
import { linkToRead } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import { FileLink } from '@customer-area/shared/graphql';
import { dataScopeOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type DomainContext, DomainFilter } from '../portfolio';
import { exportedFile } from './exported-file';
import { type StartExportDeps, startExport } from './start-export';

@Resolver()
export class PortfolioExportResolver {
  constructor(
    private readonly deps: StartExportDeps,
    private readonly links: FileSeal,
  ) {}

  @Mutation(() => FileLink, {
    description:
      'Answers a link to the domains that a filter leaves, as CSV in UTF-8, by name, its head and its statuses in the language of the caller: all that you see, however many. It is written while it is fetched. RATE_LIMITED after a hundred a day of the same login, API key or delegation.',
  })
  async exportDomains(
    @Arg('filter', () => DomainFilter, {
      nullable: true,
      description: 'Which domains to write; all of them when not given.',
    })
    filter: DomainFilter | null,
    @Ctx() { viewer }: DomainContext,
  ): Promise<FileLink> {
    if (viewer.kind !== 'login') throw unauthenticated();
    const { locale } = viewer;
    const askedBy = viewer.limits?.id ?? viewer.loginId;
    const fileId = await startExport(this.deps, dataScopeOf(viewer), {
      askedBy,
      filter: { ...filter },
      locale,
    });
    const file = { fileId, ...exportedFile(locale), size: null };
    return linkToRead(this.links, viewer, { service: 'domains', ...file });
  }
}
