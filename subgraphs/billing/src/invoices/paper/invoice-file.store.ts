import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { InvoiceFileRow } from './invoice-file.entity';

/** The files of documents; the profile is part of every statement. */
export class InvoiceFileStore {
  async insert(manager: EntityManager, row: InvoiceFileRow): Promise<void> {
    await insertRow(manager, InvoiceFileRow, row);
  }

  /** The file that counts: the latest edition. Null for a document from before files were kept. */
  latest(manager: EntityManager, profileId: ProfileId, invoiceId: string): Promise<InvoiceFileRow | null> {
    return rowsOf(manager.createQueryBuilder(InvoiceFileRow, 'file'), 'file', profileId)
      .andWhere('file.invoiceId = :invoiceId', { invoiceId })
      .orderBy('file.edition', 'DESC')
      .limit(1)
      .getOne();
  }
}
