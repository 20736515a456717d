import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull } from 'typeorm';
import { VerificationLinkRow } from './verification-link.entity';

/** The links that complete a verification; of each only a hash is stored. */
export class VerificationLinkStore {
  insert(manager: EntityManager, link: Omit<VerificationLinkRow, 'usedAt'>): Promise<void> {
    return insertRow(manager, VerificationLinkRow, { ...link, usedAt: null });
  }

  /** By its secret, whoever holds it: the profile is what the link says. Locked until the transaction ends. */
  lock(manager: EntityManager, tokenHash: string): Promise<VerificationLinkRow | null> {
    return manager
      .createQueryBuilder(VerificationLinkRow, 'link')
      .setLock('pessimistic_write')
      .where('link.tokenHash = :tokenHash', { tokenHash })
      .getOne();
  }

  async markUsed(
    manager: EntityManager,
    { tokenHash, profileId }: Pick<VerificationLinkRow, 'tokenHash' | 'profileId'>,
    at: Date,
  ): Promise<void> {
    await updateRows(
      manager,
      VerificationLinkRow,
      { tokenHash, profileId, usedAt: IsNull() },
      { usedAt: at },
    );
  }
}
