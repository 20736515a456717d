import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { encodeTimeCursor, newestFirst, type PageWanted } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import type { TaxDocument } from './document/tax-document';
import { type InvoiceCause, InvoiceLineRow, InvoiceRow } from './invoice.entity';
import { type InvoiceCriteria, narrowedInvoices } from './invoice-filter';

const invoices = (manager: EntityManager, profileId: ProfileId) =>
  rowsOf(manager.createQueryBuilder(InvoiceRow, 'invoice'), 'invoice', profileId);

/** The only SQL about tax documents; the profile is part of every statement. */
export class InvoiceStore {
  byIds(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<InvoiceRow[]> {
    return invoices(manager, profileId).andWhere('invoice.id IN (:...ids)', { ids }).getMany();
  }

  /** Invoices and credit notes of these orders, oldest first. */
  ofOrders(manager: EntityManager, profileId: ProfileId, orderIds: readonly string[]): Promise<InvoiceRow[]> {
    return invoices(manager, profileId)
      .andWhere('invoice.orderId IN (:...orderIds)', { orderIds })
      .orderBy('invoice.issuedAt')
      .addOrderBy('invoice.progressive')
      .getMany();
  }

  /** The list is newest first. One row more than asked for, so that the page knows whether the list goes on. */
  page(
    manager: EntityManager,
    profileId: ProfileId,
    criteria: InvoiceCriteria,
    wanted: PageWanted,
  ): Promise<InvoiceRow[]> {
    const query = narrowedInvoices(invoices(manager, profileId), criteria);
    return newestFirst(query, { time: 'invoice.issuedAt', id: 'invoice.id' }, wanted).getMany();
  }

  count(manager: EntityManager, profileId: ProfileId, criteria: InvoiceCriteria): Promise<number> {
    return ownCount(narrowedInvoices(invoices(manager, profileId), criteria), 'invoice', profileId);
  }

  linesOf(
    manager: EntityManager,
    profileId: ProfileId,
    invoiceIds: readonly string[],
  ): Promise<InvoiceLineRow[]> {
    return rowsOf(manager.createQueryBuilder(InvoiceLineRow, 'line'), 'line', profileId)
      .andWhere('line.invoiceId IN (:...invoiceIds)', { invoiceIds })
      .orderBy('line.position')
      .getMany();
  }

  /** The document that there is because of something; null when there is none. */
  ofCause(
    manager: EntityManager,
    profileId: ProfileId,
    { kind, id }: { readonly kind: InvoiceCause; readonly id: string },
  ): Promise<InvoiceRow | null> {
    return invoices(manager, profileId)
      .andWhere('invoice.causeKind = :kind AND invoice.causeId = :id', { kind, id })
      .getOne();
  }

  /** Everything that a document says; null when it was not kept, or there is no such document. */
  async documentOf(manager: EntityManager, profileId: ProfileId, id: string): Promise<TaxDocument | null> {
    const row = await invoices(manager, profileId)
      .select('invoice.document', 'document')
      .andWhere('invoice.id = :id', { id })
      .getRawOne<{ document: string | null }>();
    const document = row?.document ?? null;
    return document === null ? null : (JSON.parse(document) as TaxDocument);
  }

  /** Writes a document; what is written can never be changed. */
  async insert(manager: EntityManager, invoice: InvoiceRow): Promise<void> {
    await manager.insert(InvoiceRow, invoice);
  }

  async insertLines(
    manager: EntityManager,
    profileId: ProfileId,
    invoiceId: string,
    lines: readonly Omit<InvoiceLineRow, 'profileId' | 'invoiceId' | 'position'>[],
  ): Promise<void> {
    await manager.insert(
      InvoiceLineRow,
      lines.map(({ lineId, description, quantity, net, vat, vatRate, vatNature }, position) => ({
        ...{ lineId, description, quantity, net, vat, vatRate, vatNature },
        profileId,
        invoiceId,
        position,
      })),
    );
  }
}

export const cursorOfInvoice = (row: InvoiceRow) => encodeTimeCursor({ at: row.issuedAt, id: row.id });
