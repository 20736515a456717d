import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PaymentLinkRow } from './payment-link.entity';

const LINK = selection(PaymentLinkRow, 'link');

/** The links that pay without signing in; of each only a hash is stored. */
export class PaymentLinkStore {
  insert(manager: EntityManager, link: PaymentLinkRow): Promise<void> {
    return insertRow(manager, PaymentLinkRow, link);
  }

  /** Links that nobody can open any more are of no use: those of the profile go with its next one. */
  async forgetExpired(manager: EntityManager, profileId: string, now: Date): Promise<void> {
    await manager.query('DELETE FROM payment_link WHERE profile_id = ? AND expires_at <= ?', [
      profileId,
      now,
    ]);
  }

  /** By its secret, whoever holds it: request and profile are what the link says. Null once it has expired. */
  async valid(manager: EntityManager, tokenHash: string, now: Date): Promise<PaymentLinkRow | null> {
    const raw = await manager.query(
      `SELECT ${LINK.list} FROM ${tableOf(PaymentLinkRow)} link WHERE token_hash = ? AND expires_at > ?`,
      [tokenHash, now],
    );
    return LINK.read(raw)[0] ?? null;
  }
}
