import type { FileSeal } from '@customer-area/shared/files';
import { FileLink } from '@customer-area/shared/graphql';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { linkToRead } from '../file-links';
import type { InvoiceDeliveryContext } from '../invoice-delivery';
import { Invoice, type InvoiceContext } from '../invoices';
import { fileIdOf } from './invoice-file-id';

type Context = InvoiceContext & InvoiceDeliveryContext;

@Resolver(() => Invoice)
export class InvoiceFilesResolver {
  constructor(private readonly links: FileSeal) {}

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'A courtesy copy for people, in the language of the caller. It is made when it is fetched; each time stands in the audit log. Null for documents from before their whole text was kept.',
  })
  async pdf(@Root() invoice: Invoice, @Ctx() context: Context): Promise<FileLink | null> {
    if (!(await isKept(invoice, context))) return null;
    const { viewer } = context;
    const { id: invoiceId, profileId, number } = invoice;
    const fileId = fileIdOf({ format: 'PDF', invoiceId, profileId, locale: viewer.locale });
    const fileName = `${number}.pdf`;
    return linkToRead(this.links, viewer, { fileId, fileName, mediaType: 'application/pdf' });
  }

  @FieldResolver(() => FileLink, {
    nullable: true,
    description:
      'The document itself: FatturaPA, byte by byte as it was issued. Each time that it is fetched stands in the audit log. Null for documents from before files were kept.',
  })
  async xml(@Root() invoice: Invoice, @Ctx() context: Context): Promise<FileLink | null> {
    if (!(await isKept(invoice, context))) return null;
    const { id: invoiceId, profileId, number } = invoice;
    const fileId = fileIdOf({ format: 'XML', invoiceId, profileId });
    const fileName = `${number}.xml`;
    return linkToRead(this.links, context.viewer, {
      fileId,
      fileName,
      mediaType: 'application/xml; charset=utf-8',
    });
  }
}

/** Documents are sent since their text and their files are kept. */
async function isKept({ id }: Invoice, { invoiceDeliveries }: Context): Promise<boolean> {
  return (await invoiceDeliveries.load(id)) !== null;
}
