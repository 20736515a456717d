import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { TaxDocument } from '../document';
import { InvoiceFileRow } from './invoice-file.entity';

export interface YearWanted {
  readonly year: number;
  readonly after: { readonly issuedAt: Date; readonly id: string } | null;
  readonly limit: number;
}

/** A document with its file. */
export interface FiledDocument {
  readonly invoiceId: string;
  readonly issuedAt: Date;
  readonly document: TaxDocument;
  readonly bytes: Buffer;
}

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

  /** Documents of a year with their files, oldest first: those behind one, at most so many. */
  async ofYear(
    manager: EntityManager,
    profileId: ProfileId,
    { year, after, limit }: YearWanted,
  ): Promise<FiledDocument[]> {
    // A document is dated within a day of where its year begins elsewhere: the index is by moment.
    const issuedFrom = after?.issuedAt ?? new Date(Date.UTC(year, 0, 0));
    const rows = await manager.query<(Omit<FiledDocument, 'document'> & { document: string })[]>(
      `SELECT i.id AS invoiceId, i.issued_at AS issuedAt, i.document, f.bytes
         FROM invoice i JOIN invoice_file f ON f.profile_id = i.profile_id AND f.invoice_id = i.id
        WHERE i.profile_id = ? AND i.issued_at >= ? AND i.year = ? AND (i.issued_at > ? OR i.id > ?)
          AND i.document IS NOT NULL
          AND f.edition = (SELECT MAX(o.edition) FROM invoice_file o WHERE o.profile_id = i.profile_id AND o.invoice_id = i.id)
        ORDER BY i.issued_at, i.id LIMIT ?`,
      [profileId, issuedFrom, year, issuedFrom, after?.id ?? '', limit],
    );
    return rows.map((row) => ({ ...row, document: JSON.parse(row.document) as TaxDocument }));
  }
}
