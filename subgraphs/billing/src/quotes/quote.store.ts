import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { QuoteRow } from './quote.entity';

/** The only statements about quotes. */
export class QuoteStore {
  insert(manager: EntityManager, quote: QuoteRow): Promise<void> {
    return insertRow(manager, QuoteRow, quote);
  }

  /** A quote of this profile; null when there is none with this id. */
  find(manager: EntityManager, profileId: ProfileId, id: string): Promise<QuoteRow | null> {
    return rowsOf(manager.createQueryBuilder(QuoteRow, 'quote'), 'quote', profileId)
      .andWhere('quote.id = :id', { id })
      .getOne();
  }

  /** For the service's own work, which knows a quote by its id alone. */
  async forget(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM quote WHERE id = ?', [id]);
  }
}
