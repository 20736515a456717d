import type { ProfileId } from '@customer-area/shared/isolation';
import { selection, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import type { DomainStatus } from '../lifecycle';
import { DomainRow } from './domain.entity';
import { RENEWS_ITSELF } from './domain-group-count.entity';
import { statusOfRow } from './domain-status';
import { gramsOf } from './grams';
import { type CountedDomain, type GroupChange, KeptCountsStore } from './kept-counts.store';

/** Most domains that one transaction brings up to date. */
export const SLICE = 200;
/** Of so many domains the parts of the names are looked up in one statement: some twenty each. */
const SEARCHED_AT_ONCE = 50;
const NEVER = "TIMESTAMP'9999-12-31 23:59:59'";

/** The column that says until when a status lasts if nothing but time passes. */
const ENDS: Partial<Record<DomainStatus, string>> = {
  ACTIVE: 'expiring_from',
  EXPIRING: 'paid_through',
  SUSPENDED: 'paid_through',
  EXPIRED_RENEWABLE: 'registry_deleted_at',
  REDEMPTION: 'redemption_until',
  PENDING_DELETE: 'pending_delete_until',
};

const { list, read } = selection(DomainRow, 'domain');

const counts = new KeptCountsStore();

interface NamedDomain {
  readonly id: string;
  readonly parentId: string | null;
  readonly profileId: string;
  readonly registrantId: string | null;
  readonly name: string;
  readonly unicodeName: string;
  readonly tld: string;
}

/** What lists are filtered, counted and searched by, brought up to date with what is stored of the domains. */
export class PhaseStore {
  /** A domain that was just inserted with this phase. */
  async begin(manager: EntityManager, domain: NamedDomain, phase: DomainStatus): Promise<void> {
    await counts.count(
      manager,
      domain.parentId === null ? [{ ...domain, autoRenew: 'OFF', phase, n: 1 }] : [],
    );
    await addGrams(manager, [domain]);
  }

  /** A domain that was just changed; the transaction holds it. */
  async follow(manager: EntityManager, domainId: string, now: Date): Promise<void> {
    const sql = `SELECT ${list} FROM domain WHERE domain.id = ? FOR UPDATE`;
    await settle(manager, read(await manager.query(sql, [domainId])), now);
  }

  /** Whether domains of a profile renew themselves; the transaction holds them. */
  async switchAutoRenew(
    manager: EntityManager,
    domains: readonly DomainRow[],
    autoRenew: DomainRow['autoRenew'],
  ): Promise<void> {
    const switched = domains.filter((domain) => domain.autoRenew !== autoRenew);
    const [first] = switched;
    if (first === undefined) return;
    const ids = switched.map(({ id }) => id);
    await updateRows(manager, DomainRow, { profileId: first.profileId, id: In(ids) }, { autoRenew });
    const n = autoRenew === 'ON' ? 1 : -1;
    await counts.countGroups(
      manager,
      // What has no phase yet is counted once it has one.
      switched.flatMap((domain): GroupChange[] =>
        domain.phase === null
          ? []
          : [{ kind: 'AUTO_RENEW', member: RENEWS_ITSELF, domain: { ...domain, phase: domain.phase, n } }],
      ),
    );
  }

  /** Domains that leave their profile: they are in none of its counts and searches any more. The transaction holds them. */
  async leave(manager: EntityManager, domains: readonly DomainRow[]): Promise<void> {
    await counts.count(manager, counted(domains, -1));
    for (let first = 0; first < domains.length; first += SEARCHED_AT_ONCE) {
      const some = domains.slice(first, first + SEARCHED_AT_ONCE);
      const each = some.map(() => '(gram IN (?) AND name = ? AND domain_id = ?)').join(' OR ');
      await manager.query(`DELETE FROM domain_gram WHERE profile_id = ? AND (${each})`, [
        some[0]?.profileId,
        ...some.flatMap(({ id, name, unicodeName }) => [gramsOf(name, unicodeName), name, id]),
      ]);
    }
  }

  /** Domains that have come to another profile, with what is stored of them there. */
  async arrive(manager: EntityManager, domains: readonly DomainRow[]): Promise<void> {
    await counts.count(manager, counted(domains, 1));
    for (let first = 0; first < domains.length; first += SLICE)
      await addGrams(manager, domains.slice(first, first + SLICE));
  }

  /** Some of a profile's domains whose time is over; answers how many there were, at most a slice. */
  async catchUp(manager: EntityManager, profileId: ProfileId, now: Date): Promise<number> {
    const sql = `SELECT ${list} FROM domain FORCE INDEX (domain_due)
      WHERE domain.profile_id = ? AND domain.phase_until <= ? ORDER BY domain.phase_until, domain.id LIMIT ${SLICE} FOR UPDATE`;
    const due = read(await manager.query(sql, [profileId, now]));
    await settle(manager, due, now);
    return due.length;
  }
}

/** What is counted of domains: third levels are beneath their domain, and what has no phase yet is counted once it has one. */
function counted(domains: readonly DomainRow[], n: 1 | -1): CountedDomain[] {
  return domains.flatMap((domain) =>
    domain.parentId === null && domain.phase !== null ? [{ ...domain, phase: domain.phase, n }] : [],
  );
}

/** @param rows of one profile, locked */
async function settle(manager: EntityManager, rows: readonly DomainRow[], now: Date): Promise<void> {
  const idsOf = new Map<DomainStatus, string[]>();
  const moved: CountedDomain[] = [];
  for (const row of rows) {
    const phase = statusOfRow(row, now);
    idsOf.set(phase, [...(idsOf.get(phase) ?? []), row.id]);
    // Third levels are counted beneath their domain.
    if (phase === row.phase || row.parentId !== null) continue;
    moved.push({ ...row, phase, n: 1 });
    if (row.phase !== null) moved.push({ ...row, phase: row.phase, n: -1 });
  }
  for (const [phase, ids] of idsOf) {
    const until = `COALESCE(${ENDS[phase] ?? 'NULL'}, ${NEVER})`;
    await manager.query(`UPDATE domain SET phase = ?, phase_until = ${until} WHERE id IN (?)`, [phase, ids]);
  }
  await counts.count(manager, moved);
  await sortTags(manager, rows);
  await addGrams(
    manager,
    rows.filter(({ phase }) => phase === null),
  );
}

/** Lists by tag have the order of the domains. */
async function sortTags(manager: EntityManager, rows: readonly DomainRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  await manager.query(
    `UPDATE domain_tag tag JOIN domain ON domain.id = tag.domain_id
        SET tag.paid_through_order = domain.paid_through_order WHERE tag.profile_id = ? AND tag.domain_id IN (?)`,
    [first.profileId, rows.map(({ id }) => id)],
  );
}

async function addGrams(manager: EntityManager, domains: readonly NamedDomain[]): Promise<void> {
  const rows = domains.flatMap(({ id, profileId, name, unicodeName }) =>
    gramsOf(name, unicodeName).map((gram) => [profileId, gram, name, id]),
  );
  if (rows.length === 0) return;
  await manager.query('INSERT IGNORE INTO domain_gram (profile_id, gram, name, domain_id) VALUES ?', [rows]);
}
