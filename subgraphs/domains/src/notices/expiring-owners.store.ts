import type { EntityManager } from 'typeorm';
import type { ExpiryPlace } from './notice.store';
import type { Span } from './notices';

/** The next domains of whoever that expire in a span: how far they reach, and whose they are. */
export interface OwnersSlice {
  readonly profileIds: readonly string[];
  /** Where the next slice begins; null behind the last one. */
  readonly next: ExpiryPlace | null;
}

/** Whose domains expire when, over all profiles: for the daily job, never for a viewer. */
export class ExpiringOwnersStore {
  async slice(
    manager: EntityManager,
    { from, before }: Span,
    { after, limit }: { readonly after: ExpiryPlace | null; readonly limit: number },
  ): Promise<OwnersSlice> {
    const since = after?.paidThrough ?? from ?? new Date(0);
    const rows = (await manager.query(
      `/* background */ SELECT paid_through AS paidThrough, id AS domainId, profile_id AS profileId
         FROM domain FORCE INDEX (domain_by_expiry)
        WHERE state = 'REGISTERED' AND paid_through >= ? AND paid_through < ? AND (paid_through > ? OR id > ?)
        ORDER BY paid_through, id LIMIT ?`,
      [since, before, since, after?.domainId ?? '', limit],
    )) as (ExpiryPlace & { readonly profileId: string })[];
    const last = rows.at(-1);
    return {
      profileIds: [...new Set(rows.map(({ profileId }) => profileId))],
      next: rows.length < limit || last === undefined ? null : last,
    };
  }
}
