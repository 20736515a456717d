import { notFound } from '@customer-area/shared/errors';
import { linkToRead } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import {
  AtMost,
  type ConnectionOf,
  FileLink,
  Page,
  PageArguments,
  toConnection,
} from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { wantedPage } from '@customer-area/shared/pagination';
import { Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { DataExport, DataExportConnection, DataExportStatus, toDataExport } from './data-export.graphql';
import type { DataExportContext } from './data-export.loader';
import type { DataExportStore } from './data-export.store';
import { type RequestDataExportDeps, requestDataExport } from './request-data-export';

@Resolver(() => DataExport)
export class DataExportResolver {
  constructor(
    private readonly deps: RequestDataExportDeps,
    private readonly exports: DataExportStore,
    private readonly links: FileSeal,
  ) {}

  @Page()
  @Query(() => DataExportConnection, {
    description: "The copies asked for by the profile's logins, newest first.",
  })
  async dataExports(
    @Args() args: PageArguments,
    @Ctx() { viewer }: DataExportContext,
  ): Promise<ConnectionOf<DataExport>> {
    const profileId = profileOf(viewer);
    const page = await this.exports.page(profileId, wantedPage(args));
    return toConnection(page, toDataExport, () => this.exports.count(profileId));
  }

  @Mutation(() => DataExport, {
    description:
      'Asks for a copy of everything that is stored about the profile, as JSON and PDF (GDPR articles 15 and 20). A letter tells when it is ready. While one is being prepared, that one is answered; RATE_LIMITED after three a day.',
  })
  async requestDataExport(@Ctx() { viewer }: DataExportContext): Promise<DataExport> {
    const profileId = profileOf(viewer);
    const loginId = viewer.kind === 'login' ? viewer.loginId : '';
    const id = await requestDataExport(this.deps, { profileId, loginId });
    const row = await this.exports.find(profileId, id);
    if (row === null) throw notFound();
    return toDataExport(row);
  }

  @AtMost(50)
  @FieldResolver(() => [FileLink], {
    description: 'Its files; none unless it is READY. Needs a sign-in of the last ten minutes.',
  })
  async files(@Root() copy: DataExport, @Ctx() { viewer, loaders }: DataExportContext): Promise<FileLink[]> {
    if (copy.status !== DataExportStatus.READY || viewer.kind !== 'login') return [];
    const files = await loaders.filesOfExport.load(copy.id);
    return files.map(({ id: fileId, name: fileName, mediaType, size }) =>
      linkToRead(this.links, viewer, { service: 'identity', fileId, fileName, mediaType, size }),
    );
  }
}
