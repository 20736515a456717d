import type { ProfileId } from '@customer-area/shared/isolation';
import { type EntityManager, In, IsNull } from 'typeorm';
import { DomainRow } from '../portfolio';

export interface DomainsOfPolicy {
  readonly policyVersion: number;
  readonly count: number;
  /** Of their ids, in no particular order: 64 bits in hexadecimal. */
  readonly digest: string;
}

// What is only ordered belongs to its order, a third level to its domain.
const REGISTERED = "profile_id = ? AND parent_id IS NULL AND state IN ('REGISTERING', 'REGISTERED')";

/** Counts what a profile holds. */
export class ProfileDomainStore {
  /** How many domains a profile holds that were sold under each policy, and which, as a digest: there may be 100,000. */
  async countByPolicy(manager: EntityManager, profileId: ProfileId): Promise<DomainsOfPolicy[]> {
    const rows = await manager.query<{ policyVersion: number; n: string; digest: string }[]>(
      `SELECT policy_version AS policyVersion, COUNT(*) AS n, LOWER(HEX(BIT_XOR(CAST(CONV(LEFT(MD5(id), 16), 16, 10) AS UNSIGNED)))) AS digest
         FROM domain WHERE ${REGISTERED} GROUP BY policy_version ORDER BY policy_version`,
      [profileId],
    );
    return rows.map(({ policyVersion, n, digest }) => ({ policyVersion, count: Number(n), digest }));
  }

  /** The first of them in alphabetical order. */
  async firstIds(manager: EntityManager, profileId: ProfileId, most: number): Promise<string[]> {
    const where = { profileId, parentId: IsNull(), state: In(['REGISTERING', 'REGISTERED']) };
    const order = { name: 'ASC', id: 'ASC' } as const;
    const rows = await manager.find(DomainRow, {
      select: { id: true, name: true },
      where,
      order,
      take: most,
    });
    return rows.map(({ id }) => id);
  }
}
