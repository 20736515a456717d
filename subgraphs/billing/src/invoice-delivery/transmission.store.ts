import type { EntityManager } from 'typeorm';
import type { InvoiceDeliveryRow } from '../invoices';

/** Numbers of what is sent to the exchange system. */
export class TransmissionStore {
  /** The number of one edition of a document: another one for each, and the same whenever it is asked for. */
  async numberOf(
    manager: EntityManager,
    { profileId, invoiceId, edition }: Pick<InvoiceDeliveryRow, 'profileId' | 'invoiceId' | 'edition'>,
  ): Promise<number> {
    await manager.query(
      `INSERT INTO sdi_transmission (profile_id, invoice_id, edition) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE edition = edition`,
      [profileId, invoiceId, edition],
    );
    const [row] = await manager.query<{ number: number }[]>(
      'SELECT number FROM sdi_transmission WHERE profile_id = ? AND invoice_id = ? AND edition = ?',
      [profileId, invoiceId, edition],
    );
    if (row === undefined) throw new Error(`invoice ${invoiceId} has no number to be sent under`);
    return row.number;
  }
}
