import type { EntityManager } from 'typeorm';
import type { DomainStatus } from '../lifecycle';
import { type GroupKind, RENEWS_ITSELF } from './domain-group-count.entity';

/** A domain that is counted from now on (1), or not any more (-1). */
export interface CountedDomain {
  readonly id: string;
  readonly profileId: string;
  readonly registrantId: string | null;
  readonly autoRenew: 'ON' | 'OFF';
  readonly tld: string;
  readonly phase: DomainStatus;
  readonly n: 1 | -1;
}

/** A group that a domain belongs to from now on, or not any more. */
export interface GroupChange {
  readonly kind: GroupKind;
  readonly member: string;
  readonly domain: Omit<CountedDomain, 'registrantId' | 'autoRenew'>;
}

interface TagOfDomain {
  readonly domainId: string;
  readonly folded: string;
}

/** Keeps the counts of domains; each change in the transaction that makes it, which holds the domains. */
export class KeptCountsStore {
  /** With the groups that they belong to. */
  async count(manager: EntityManager, domains: readonly CountedDomain[]): Promise<void> {
    if (domains.length === 0) return;
    await add(
      manager,
      'domain_count (profile_id, tld, phase, n)',
      domains.map(({ profileId, tld, phase, n }) => ({ key: [profileId, tld, phase], n })),
    );
    const tags = await tagsOf(manager, domains);
    await this.countGroups(
      manager,
      domains.flatMap((domain): GroupChange[] => [
        ...(domain.registrantId === null
          ? []
          : [{ kind: 'REGISTRANT' as const, member: domain.registrantId, domain }]),
        ...(domain.autoRenew === 'OFF'
          ? []
          : [{ kind: 'AUTO_RENEW' as const, member: RENEWS_ITSELF, domain }]),
        ...tags
          .filter(({ domainId }) => domainId === domain.id)
          .map(({ folded }) => ({ kind: 'TAG' as const, member: folded, domain })),
      ]),
    );
  }

  async countGroups(manager: EntityManager, changes: readonly GroupChange[]): Promise<void> {
    await add(
      manager,
      'domain_group_count (profile_id, kind, member, tld, phase, n)',
      changes.map(({ kind, member, domain: { profileId, tld, phase, n } }) => ({
        key: [profileId, kind, member, tld, phase],
        n,
      })),
    );
  }
}

async function tagsOf(
  manager: EntityManager,
  domains: readonly CountedDomain[],
): Promise<readonly TagOfDomain[]> {
  return manager.query<TagOfDomain[]>(
    'SELECT domain_id AS domainId, folded FROM domain_tag WHERE profile_id IN (?) AND domain_id IN (?)',
    [distinct(domains.map(({ profileId }) => profileId)), distinct(domains.map(({ id }) => id))],
  );
}

/** Always in one order, so that two transactions wait for each other rather than deadlock. */
async function add(
  manager: EntityManager,
  into: string,
  changes: readonly { readonly key: readonly string[]; readonly n: number }[],
): Promise<void> {
  const sums = new Map<string, { readonly key: readonly string[]; readonly n: number }>();
  for (const { key, n } of changes) {
    const joined = key.join('\n');
    sums.set(joined, { key, n: n + (sums.get(joined)?.n ?? 0) });
  }
  const rows = [...sums.entries()]
    .filter(([, { n }]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, n }]) => [...key, n]);
  if (rows.length === 0) return;
  await manager.query(`INSERT INTO ${into} VALUES ? ON DUPLICATE KEY UPDATE n = n + VALUES(n)`, [rows]);
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
