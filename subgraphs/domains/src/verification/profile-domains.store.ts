import type { ProfileId } from '@customer-area/shared/isolation';
import { type EntityManager, In } from 'typeorm';
import { DomainRow } from '../portfolio';

export interface DomainsOfExtension {
  readonly tld: string;
  readonly count: number;
  /** Of their ids, in no particular order: 64 bits in hexadecimal. */
  readonly digest: string;
}

// Being registered or registered: what is still on order belongs to its order.
const HELD = "profile_id = ? AND state IN ('REGISTERING', 'REGISTERED')";

/** What a profile holds, in numbers. */
export class ProfileDomainStore {
  /** How many domains a profile holds under each extension, and which, as a digest: there may be 100,000. */
  async heldByExtension(manager: EntityManager, profileId: ProfileId): Promise<DomainsOfExtension[]> {
    const rows = await manager.query<{ tld: string; n: string; digest: string }[]>(
      `SELECT tld, COUNT(*) AS n, LOWER(HEX(BIT_XOR(CAST(CONV(LEFT(MD5(id), 16), 16, 10) AS UNSIGNED)))) AS digest
         FROM domain WHERE ${HELD} GROUP BY tld ORDER BY tld`,
      [profileId],
    );
    return rows.map(({ tld, n, digest }) => ({ tld, count: Number(n), digest }));
  }

  /** The first of them in alphabetical order. */
  async firstHeld(manager: EntityManager, profileId: ProfileId, most: number): Promise<string[]> {
    const where = { profileId, state: In(['REGISTERING', 'REGISTERED']) };
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
