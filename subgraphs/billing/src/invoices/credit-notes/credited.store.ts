import type { ProfileId } from '@customer-area/shared/isolation';
import { selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { InvoiceCreditedRow } from './credited.entity';

const CREDITED = selection(InvoiceCreditedRow, 'one', [
  'lineId',
  'paidCents',
  'creditedCents',
  'creditedNet',
  'creditedVat',
]);

export type CreditedSoFar = Pick<
  InvoiceCreditedRow,
  'lineId' | 'paidCents' | 'creditedCents' | 'creditedNet' | 'creditedVat'
>;

export interface CreditOfLine {
  readonly lineId: string;
  readonly cents: number;
  readonly net: number;
  readonly vat: number;
}

/** The only SQL about how much of invoices was credited; the profile is part of every statement. */
export class CreditedStore {
  /** Of a new invoice: nothing yet. */
  async open(
    manager: EntityManager,
    profileId: ProfileId,
    invoiceId: string,
    lines: readonly { readonly lineId: string; readonly paidCents: number }[],
  ): Promise<void> {
    await manager.insert(
      InvoiceCreditedRow,
      lines.map((line) => ({
        ...line,
        profileId,
        invoiceId,
        creditedCents: 0,
        creditedNet: 0,
        creditedVat: 0,
      })),
    );
  }

  /** Locks an invoice for one credit note at a time; answers where its lines stand. */
  async lock(manager: EntityManager, profileId: ProfileId, invoiceId: string): Promise<CreditedSoFar[]> {
    return CREDITED.read(
      await manager.query(
        `SELECT ${CREDITED.list} FROM ${tableOf(InvoiceCreditedRow)} one
          WHERE one.profile_id = ? AND one.invoice_id = ? ORDER BY one.line_id FOR UPDATE`,
        [profileId, invoiceId],
      ),
    );
  }

  /** False when it would be more than was paid for the line. */
  async add(
    manager: EntityManager,
    profileId: ProfileId,
    invoiceId: string,
    { lineId, cents, net, vat }: CreditOfLine,
  ): Promise<boolean> {
    const { affectedRows } = (await manager.query(
      `UPDATE invoice_credited
          SET credited_cents = credited_cents + ?, credited_net = credited_net + ?, credited_vat = credited_vat + ?
        WHERE profile_id = ? AND invoice_id = ? AND line_id = ? AND credited_cents + ? <= paid_cents`,
      [cents, net, vat, profileId, invoiceId, lineId, cents],
    )) as { affectedRows: number };
    return affectedRows === 1;
  }
}
