import type { Database } from '@customer-area/shared/database';
import type { FileSeal } from '@customer-area/shared/files';
import { FileLink, type ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { linkToRead } from '../file-links';
import type { InvoiceFileStore } from '../invoices';
import { messages } from '../messages';
import { archiveFileId } from './archive-place';

export interface InvoiceArchiveResolverDeps {
  readonly database: Database;
  readonly invoiceFiles: InvoiceFileStore;
}

@Resolver()
export class InvoiceArchiveResolver {
  constructor(
    private readonly deps: InvoiceArchiveResolverDeps,
    private readonly links: FileSeal,
  ) {}

  @Query(() => FileLink, {
    nullable: true,
    description:
      "The profile's invoices and credit notes of a year in one ZIP, each as it was issued (XML) and as PDF in the language of the caller: at most 32,767 documents. It is made while it is fetched; each time stands in the audit log. Null for a year without any.",
  })
  async invoiceArchive(
    @Arg('year', () => Int, { description: 'Of the Italian calendar, e.g. 2026.' }) year: number,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<FileLink | null> {
    const profileId = profileOf(viewer);
    if (year < 1000 || year > 9999) return null;
    const { database, invoiceFiles } = this.deps;
    const some = await invoiceFiles.ofYear(database.read, profileId, { year, after: null, limit: 1 });
    if (some.length === 0) return null;
    const fileId = archiveFileId({ profileId, year, locale: viewer.locale });
    const fileName = messages.text(viewer.locale, 'document.archiveName', { year: String(year) });
    return linkToRead(this.links, viewer, { fileId, fileName, mediaType: 'application/zip' });
  }
}
