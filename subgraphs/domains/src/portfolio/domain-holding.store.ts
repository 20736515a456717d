import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { DomainRow } from './domain.entity';

export type HeldDomain = Pick<DomainRow, 'id' | 'profileId' | 'name' | 'registeredAt' | 'createdAt'>;

/** Who held which domain, and when. */
export class DomainHoldingStore {
  /** Domains that profiles hold from now on. */
  async begin(
    manager: EntityManager,
    held: readonly Pick<HeldDomain, 'id' | 'profileId' | 'name'>[],
    from: Date,
  ): Promise<void> {
    if (held.length === 0) return;
    await manager.query('INSERT INTO domain_holding (domain_id, profile_id, name, held_from) VALUES ?', [
      held.map(({ id, profileId, name }) => [id, profileId, name, from]),
    ]);
  }

  /** A profile that has registered a domain holds it from now on. */
  async beginRegistered(
    manager: EntityManager,
    { id, profileId }: Pick<HeldDomain, 'id' | 'profileId'>,
    from: Date,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO domain_holding (domain_id, profile_id, name, held_from)
       SELECT id, profile_id, name, ? FROM domain WHERE id = ? AND profile_id = ?`,
      [from, id, profileId],
    );
  }

  /** Which profile held a domain at a moment; null where none of ours did. */
  async holderAt(manager: EntityManager, domainId: string, at: Date): Promise<ProfileId | null> {
    const [holding] = await manager.query<{ profileId: string }[]>(
      `SELECT profile_id AS profileId FROM domain_holding
        WHERE domain_id = ? AND held_from <= ? AND (held_until IS NULL OR held_until > ?) LIMIT 1`,
      [domainId, at, at],
    );
    return holding === undefined ? null : trustedProfileId(holding.profileId);
  }

  /** Until when a profile held a domain the last time; null while it holds it, or where it never did. */
  async lastHeldUntil(
    manager: EntityManager,
    { profileId, domainId }: { readonly profileId: string; readonly domainId: string },
  ): Promise<Date | null> {
    const [last] = await manager.query<{ heldUntil: Date | null }[]>(
      `SELECT held_until AS heldUntil FROM domain_holding
        WHERE profile_id = ? AND domain_id = ? ORDER BY held_from DESC LIMIT 1`,
      [profileId, domainId],
    );
    return last?.heldUntil ?? null;
  }

  /** Domains that a profile holds no longer. */
  async end(
    manager: EntityManager,
    profileId: string,
    domainIds: readonly string[],
    until: Date,
  ): Promise<void> {
    if (domainIds.length === 0) return;
    await manager.query(
      `UPDATE domain_holding SET held_until = ?
        WHERE domain_id IN (?) AND profile_id = ? AND held_until IS NULL`,
      [until, domainIds, profileId],
    );
  }
}
