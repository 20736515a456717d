import { encodeTimeCursor, type PageWanted, positionOf, walkOf } from '@customer-area/shared/pagination';
import { selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { InvoiceDeliveryRow, type InvoiceKind } from '../invoices';

/** A document that the exchange system did not accept, of whichever profile. */
export interface RejectedDocumentRow
  extends Pick<InvoiceDeliveryRow, 'profileId' | 'invoiceId' | 'reasons' | 'changedAt' | 'resendBy'> {
  readonly number: string;
  readonly kind: InvoiceKind;
}

/** Null filters nothing. */
export interface RejectedCriteria {
  /** Whether it can still be sent again under its number at `at`. */
  readonly resendable: boolean | null;
  readonly number: string | null;
  readonly at: Date;
}

const DELIVERY = selection(InvoiceDeliveryRow, 'delivery', [
  'profileId',
  'invoiceId',
  'reasons',
  'changedAt',
  'resendBy',
]);
const FROM = `FROM ${tableOf(InvoiceDeliveryRow)} delivery
  JOIN invoice ON invoice.id = delivery.invoice_id AND invoice.profile_id = delivery.profile_id
  WHERE delivery.state = 'REJECTED'`;

/** Rejected documents of all profiles, the longest rejected first: what has the fewest days left. */
export class RejectedDocumentStore {
  async page(
    manager: EntityManager,
    criteria: RejectedCriteria,
    wanted: PageWanted,
  ): Promise<RejectedDocumentRow[]> {
    const { order, beyond } = walkOf(wanted, 'ASC');
    const from = positionOf(wanted);
    const { sql, values } = filtered(criteria);
    const further =
      from === null
        ? ''
        : ` AND (delivery.changed_at ${beyond} ? OR (delivery.changed_at = ? AND delivery.invoice_id ${beyond} ?))`;
    const raw = (await manager.query(
      `SELECT ${DELIVERY.list}, invoice.number AS documentNumber, invoice.kind AS documentKind ${FROM}${sql}${further}
        ORDER BY delivery.changed_at ${order}, delivery.invoice_id ${order} LIMIT ?`,
      [...values, ...(from === null ? [] : [from.at, from.at, from.id]), wanted.size + 1],
    )) as { documentNumber: string; documentKind: InvoiceKind }[];
    return DELIVERY.read(raw).map((row, index) => ({
      ...row,
      number: raw[index]?.documentNumber ?? '',
      kind: raw[index]?.documentKind as InvoiceKind,
    }));
  }

  async count(manager: EntityManager, criteria: RejectedCriteria): Promise<number> {
    const { sql, values } = filtered(criteria);
    const [row] = (await manager.query(`SELECT COUNT(*) AS n ${FROM}${sql}`, values)) as {
      n: string | number;
    }[];
    return Number(row?.n ?? 0);
  }
}

export const cursorOfRejected = ({ changedAt: at, invoiceId: id }: RejectedDocumentRow): string =>
  encodeTimeCursor({ at, id });

function filtered({ resendable, number, at }: RejectedCriteria) {
  const values: unknown[] = [];
  let sql = '';
  if (resendable !== null) {
    sql += resendable ? ' AND delivery.resend_by > ?' : ' AND delivery.resend_by <= ?';
    values.push(at);
  }
  if (number !== null) {
    sql += ' AND invoice.number = ?';
    values.push(number);
  }
  return { sql, values };
}
