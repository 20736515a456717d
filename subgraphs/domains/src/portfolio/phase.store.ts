import type { ProfileId } from '@customer-area/shared/isolation';
import { selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { DomainStatus } from '../lifecycle';
import { DomainRow } from './domain.entity';
import { statusOfRow } from './domain-status';
import { gramsOf } from './grams';

/** Most domains that one transaction brings up to date. */
export const SLICE = 200;
const NEVER = "TIMESTAMP'9999-12-31 23:59:59'";

/** The column that says until when a status lasts if nothing but time passes. */
const ENDS: Partial<Record<DomainStatus, string>> = {
  ACTIVE: 'expiring_from',
  EXPIRING: 'paid_through',
  SUSPENDED: 'paid_through',
  EXPIRED_RENEWABLE: 'renewable_until',
  REDEMPTION: 'redemption_until',
  PENDING_DELETE: 'pending_delete_until',
};

const { list, read } = selection(DomainRow, 'domain');

interface NamedDomain {
  readonly id: string;
  readonly profileId: string;
  readonly name: string;
  readonly unicodeName: string;
  readonly tld: string;
}

/** What lists are filtered, counted and searched by, brought up to date with what is stored of the domains. */
export class PhaseStore {
  /** A domain that was just inserted with this phase. */
  async begin(manager: EntityManager, domain: NamedDomain, phase: DomainStatus): Promise<void> {
    await addCounts(manager, [{ ...domain, phase, n: 1 }]);
    await addGrams(manager, [domain]);
  }

  /** A domain that was just changed; the transaction holds it. */
  async follow(manager: EntityManager, domainId: string, now: Date): Promise<void> {
    const sql = `SELECT ${list} FROM domain WHERE domain.id = ? FOR UPDATE`;
    await settle(manager, read(await manager.query(sql, [domainId])), now);
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

async function settle(manager: EntityManager, rows: readonly DomainRow[], now: Date): Promise<void> {
  const idsOf = new Map<DomainStatus, string[]>();
  const moved: Counted[] = [];
  for (const row of rows) {
    const phase = statusOfRow(row, now);
    idsOf.set(phase, [...(idsOf.get(phase) ?? []), row.id]);
    if (phase === row.phase) continue;
    moved.push({ ...row, phase, n: 1 });
    if (row.phase !== null) moved.push({ ...row, phase: row.phase, n: -1 });
  }
  for (const [phase, ids] of idsOf) {
    const until = `COALESCE(${ENDS[phase] ?? 'NULL'}, ${NEVER})`;
    await manager.query(`UPDATE domain SET phase = ?, phase_until = ${until} WHERE id IN (?)`, [phase, ids]);
  }
  await addCounts(manager, moved);
  await addGrams(
    manager,
    rows.filter(({ phase }) => phase === null),
  );
}

interface Counted {
  readonly profileId: string;
  readonly tld: string;
  readonly phase: DomainStatus;
  readonly n: number;
}

async function addCounts(manager: EntityManager, counted: readonly Counted[]): Promise<void> {
  const sums = new Map<string, Counted>();
  for (const { profileId, tld, phase, n } of counted) {
    const key = [profileId, tld, phase].join(' ');
    sums.set(key, { profileId, tld, phase, n: n + (sums.get(key)?.n ?? 0) });
  }
  // Always in one order, so that two transactions wait for each other rather than deadlock.
  const rows = [...sums.entries()]
    .filter(([, { n }]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { profileId, tld, phase, n }]) => [profileId, tld, phase, n]);
  if (rows.length === 0) return;
  await manager.query(
    'INSERT INTO domain_count (profile_id, tld, phase, n) VALUES ? ON DUPLICATE KEY UPDATE n = n + VALUES(n)',
    [rows],
  );
}

async function addGrams(manager: EntityManager, domains: readonly NamedDomain[]): Promise<void> {
  const rows = domains.flatMap(({ id, profileId, name, unicodeName }) =>
    gramsOf(name, unicodeName).map((gram) => [profileId, gram, name, id]),
  );
  if (rows.length === 0) return;
  await manager.query('INSERT IGNORE INTO domain_gram (profile_id, gram, name, domain_id) VALUES ?', [rows]);
}
