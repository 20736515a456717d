import type { ProfileId } from '@customer-area/shared/isolation';
import { selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { CreditGrantRow } from './credit.entity';
import type { DaysAhead, RemindedGrant } from './credit-deadlines';

const GRANT = selection(CreditGrantRow, 'one', ['id', 'remaining', 'grantedAt', 'expiresAt', 'remindedDays']);

/** What is known of the end of a profile's credit. */
export class CreditExpiryStore {
  /** The grants that have something left, also those whose time is over. */
  async open(manager: EntityManager, profileId: ProfileId): Promise<readonly RemindedGrant[]> {
    return GRANT.read(
      await manager.query(
        `/* background */ SELECT ${GRANT.list} FROM ${tableOf(CreditGrantRow)} one WHERE profile_id = ? AND remaining > 0`,
        [profileId],
      ),
    );
  }

  /** Remembers that its holder is told of the end of these. */
  async remind(
    manager: EntityManager,
    profileId: ProfileId,
    grantIds: readonly string[],
    days: DaysAhead,
  ): Promise<void> {
    await manager.query(
      '/* background */ UPDATE credit_grant SET reminded_days = ? WHERE profile_id = ? AND id IN (?)',
      [days, profileId, grantIds],
    );
  }
}
