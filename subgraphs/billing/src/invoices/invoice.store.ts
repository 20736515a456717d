import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { encodeTimeCursor, newestFirst, type PageWanted, walkOf } from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import type { TaxDocument } from './document/tax-document';
import { type InvoiceCause, InvoiceLineRow, InvoiceRow } from './invoice.entity';
import { type InvoiceCriteria, narrowedInvoices } from './invoice-filter';

const invoices = (manager: EntityManager, profileId: ProfileId) =>
  rowsOf(manager.createQueryBuilder(InvoiceRow, 'invoice'), 'invoice', profileId);

/** The index that has what is asked for in the order of the list: left to choose, the server may sort everything instead. */
const inOrder = ({ kind, orderId }: InvoiceCriteria): string => {
  if (orderId !== null) return 'invoice_order';
  return kind === null ? 'invoice_profile' : 'invoice_kind';
};

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

  /**
   * The list is newest first. One row more than asked for, so that the page knows whether the list goes on. Which ones is found in
   * an index by itself: asked for whole rows, the server reads the index from its end to the cursor.
   */
  page(
    manager: EntityManager,
    profileId: ProfileId,
    criteria: InvoiceCriteria,
    named: readonly string[] | null,
    wanted: PageWanted,
  ): Promise<InvoiceRow[]> {
    const found = narrowedInvoices(invoices(manager, profileId), criteria, named).select('invoice.id', 'id');
    if (named === null) found.useIndex(inOrder(criteria));
    const page = newestFirst(found, { time: 'invoice.issuedAt', id: 'invoice.id' }, wanted);
    const { order } = walkOf(wanted, 'DESC');
    return invoices(manager, profileId)
      .innerJoin(`(${page.getQuery()})`, 'page', 'page.id = invoice.id')
      .setParameters(page.getParameters())
      .orderBy('invoice.issuedAt', order)
      .addOrderBy('invoice.id', order)
      .getMany();
  }

  count(
    manager: EntityManager,
    profileId: ProfileId,
    criteria: InvoiceCriteria,
    named: readonly string[] | null,
  ): Promise<number> {
    return ownCount(narrowedInvoices(invoices(manager, profileId), criteria, named), 'invoice', profileId);
  }

  /**
   * The documents that a text names: by their number, that of their order, or the last digits of theirs. A handful: each is
   * looked up along an index of its own, whatever else the profile has.
   */
  async named(manager: EntityManager, profileId: ProfileId, text: string): Promise<string[]> {
    const progressive = /^\d{1,9}$/.test(text) ? Number(text) : null;
    const rows = (await manager.query(
      `SELECT id FROM invoice WHERE profile_id = ? AND number = ?
       UNION SELECT id FROM invoice WHERE profile_id = ? AND order_number = ?
       UNION SELECT id FROM invoice WHERE profile_id = ? AND progressive = ?`,
      [profileId, text, profileId, text, profileId, progressive],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
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

export const cursorOfInvoice = (row: Pick<InvoiceRow, 'id' | 'issuedAt'>) =>
  encodeTimeCursor({ at: row.issuedAt, id: row.id });
