import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { encodeTimeCursor, newestFirst, type PageWanted } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import { InvoiceLineRow, InvoiceRow } from './invoice.entity';
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

  /** Writes a document and its lines; what is written is never updated. */
  async insert(
    manager: EntityManager,
    invoice: InvoiceRow,
    lines: readonly Omit<InvoiceLineRow, 'profileId' | 'invoiceId' | 'position'>[],
  ): Promise<void> {
    await manager.insert(InvoiceRow, invoice);
    if (lines.length === 0) return;
    await manager.insert(
      InvoiceLineRow,
      lines.map((line, position) => ({
        ...line,
        profileId: invoice.profileId,
        invoiceId: invoice.id,
        position,
      })),
    );
  }
}

export const cursorOfInvoice = (row: InvoiceRow) => encodeTimeCursor({ at: row.issuedAt, id: row.id });
