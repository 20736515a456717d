import { createHash } from 'node:crypto';
import type { ProfileId } from '@customer-area/shared/isolation';
import { updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { DomainRow, type GroupChange, KeptCountsStore } from '../portfolio';

const LIVE = ['REQUESTED', 'REGISTERING', 'REGISTERED'] as const;

/** Which domains hang on a registrant, as far as a change of it shows. */
export interface DomainsOfRegistrant {
  readonly total: number;
  readonly byPolicy: readonly { readonly policyVersion: number; readonly count: number }[];
  /** Another one as soon as a domain comes or goes. */
  readonly digest: string;
}

/** The domains of registrants; the profile is part of every statement. */
export class RegistrantsOfDomainsStore {
  private readonly counts = new KeptCountsStore();

  /** The live ones among these, with the registrant of each. */
  ofDomains(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<DomainRow[]> {
    return manager.findBy(DomainRow, { profileId, id: In([...ids]), state: In(LIVE) });
  }

  /** Counts by the policy they were sold under, in one statement: there may be 100,000. */
  async summary(
    manager: EntityManager,
    profileId: ProfileId,
    registrantId: string,
    only: readonly string[] | null,
  ): Promise<DomainsOfRegistrant> {
    const some = only === null ? '' : ` AND id IN (${only.map(() => '?').join(', ')})`;
    const rows = (await manager.query(
      `SELECT policy_version AS policyVersion, COUNT(*) AS n, LOWER(HEX(BIT_XOR(CAST(CONV(LEFT(MD5(id), 16), 16, 10) AS UNSIGNED)))) AS digest
         FROM domain WHERE profile_id = ? AND registrant_id = ? AND state IN ('REQUESTED', 'REGISTERING', 'REGISTERED')${some}
        GROUP BY policy_version ORDER BY policy_version`,
      [profileId, registrantId, ...(only ?? [])],
    )) as { policyVersion: number; n: string; digest: string }[];
    const byPolicy = rows.map(({ policyVersion, n }) => ({ policyVersion, count: Number(n) }));
    return {
      total: byPolicy.reduce((sum, { count }) => sum + count, 0),
      byPolicy,
      digest: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
    };
  }

  /** The first of them in alphabetical order. */
  async firstIds(
    manager: EntityManager,
    { profileId, registrantId }: { readonly profileId: ProfileId; readonly registrantId: string },
    only: readonly string[] | null,
    most: number,
  ): Promise<string[]> {
    const rows = await manager.find(DomainRow, {
      select: { id: true, name: true },
      where: { profileId, registrantId, state: In(LIVE), ...(only === null ? {} : { id: In([...only]) }) },
      order: { name: 'ASC', id: 'ASC' },
      take: most,
    });
    return rows.map(({ id }) => id);
  }

  /** These domains have another registrant from now on. */
  async give(
    manager: EntityManager,
    profileId: ProfileId,
    ids: readonly string[],
    registrants: { readonly from: string; readonly to: string },
  ): Promise<number> {
    const where = { profileId, registrantId: registrants.from, id: In([...ids]) };
    const given = await manager.find(DomainRow, { where, lock: { mode: 'pessimistic_write' } });
    await this.counts.countGroups(
      manager,
      given.flatMap((domain) => [
        ...inGroup(domain, registrants.from, -1),
        ...inGroup(domain, registrants.to, 1),
      ]),
    );
    return updateRows(manager, DomainRow, where, { registrantId: registrants.to });
  }
}

/** A domain that nobody has worked out yet is counted with all its groups once it is. */
function inGroup({ id, profileId, tld, phase }: DomainRow, member: string, n: 1 | -1): GroupChange[] {
  return phase === null ? [] : [{ kind: 'REGISTRANT', member, domain: { id, profileId, tld, phase, n } }];
}
