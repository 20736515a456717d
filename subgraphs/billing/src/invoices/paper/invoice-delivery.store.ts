import { type ProfileId, rowsOf, trustedProfileId } from '@customer-area/shared/isolation';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { type DeliveryState, InvoiceDeliveryRow } from './invoice-delivery.entity';

/** Where documents are on their way; the profile is part of every statement but the one that finds it. */
export class InvoiceDeliveryStore {
  async insert(manager: EntityManager, row: InvoiceDeliveryRow): Promise<void> {
    await insertRow(manager, InvoiceDeliveryRow, row);
  }

  byInvoices(
    manager: EntityManager,
    profileId: ProfileId,
    invoiceIds: readonly string[],
  ): Promise<InvoiceDeliveryRow[]> {
    return rowsOf(manager.createQueryBuilder(InvoiceDeliveryRow, 'delivery'), 'delivery', profileId)
      .andWhere('delivery.invoiceId IN (:...invoiceIds)', { invoiceIds })
      .getMany();
  }

  /** For a job, which knows the document alone. */
  async ofInvoice(manager: EntityManager, invoiceId: string): Promise<InvoiceDeliveryRow | null> {
    const [owner] = await manager.query<{ profileId: string }[]>(
      'SELECT profile_id AS profileId FROM invoice WHERE id = ?',
      [invoiceId],
    );
    if (owner === undefined) return null;
    const rows = await this.byInvoices(manager, trustedProfileId(owner.profileId), [invoiceId]);
    return rows[0] ?? null;
  }

  /** Moves a delivery on from where it was read; false when somebody else has. */
  async move(
    manager: EntityManager,
    {
      profileId,
      invoiceId,
      state,
      edition,
    }: Pick<InvoiceDeliveryRow, 'profileId' | 'invoiceId' | 'state' | 'edition'>,
    to: Partial<Omit<InvoiceDeliveryRow, 'profileId' | 'invoiceId'>> & { readonly state: DeliveryState },
  ): Promise<boolean> {
    const from = { profileId, invoiceId, state, edition };
    return (await updateRows(manager, InvoiceDeliveryRow, from, to)) === 1;
  }
}
