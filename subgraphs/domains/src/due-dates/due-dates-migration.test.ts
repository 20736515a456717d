import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { DueDates1764803000001 } from '../../migrations/1764803000001-due-dates';

it('domains that were there before are due by their dates, and what was planned for each is planned no more', async () => {
  const server = await emptyDatabase('due_dates');
  const earlier = migrations.slice(0, migrations.indexOf(DueDates1764803000001));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  const insert = (name: string, state: string, days: number | null, isDeleted: boolean) =>
    before.read.query(
      `INSERT INTO domain (id, profile_id, name, unicode_name, tld, policy_version, state, paid_through, expiring_from, renewable_until,
         redemption_until, pending_delete_until, registry_expires_at, registry_deleted_at, created_at)
       SELECT ?, 'prf_1', ?, ?, 'it', 1, ?, at, at - INTERVAL 90 DAY, at + INTERVAL 14 DAY, at + INTERVAL 44 DAY, at + INTERVAL 49 DAY,
         at, IF(?, at + INTERVAL 14 DAY, NULL), UTC_TIMESTAMP(3) FROM (SELECT UTC_TIMESTAMP(3) + INTERVAL ? DAY AS at) moment`,
      [`dom_${name}`, name, name, state, isDeleted, days],
    );
  await insert('active.it', 'REGISTERED', 100, false);
  await insert('expired.it', 'REGISTERED', -5, false);
  await insert('told.it', 'REGISTERED', -5, false);
  await before.read.query(
    `INSERT INTO domain_notice (profile_id, domain_id, paid_through, notice, sent_at)
     SELECT profile_id, id, paid_through, 'EXPIRED', UTC_TIMESTAMP(3) FROM domain WHERE name = 'told.it'`,
  );
  await insert('redemption.it', 'REGISTERED', -20, true);
  await insert('requested.it', 'REQUESTED', null, false);
  for (const kind of [
    'domain.expired',
    'domain.let-go',
    'domain.deleted',
    'registry.look',
    'registry.execute',
  ])
    await before.read.query(
      `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before) VALUES (?, ?, 'dom_active.it', NOW(), 'READY', 0, NOW())`,
      [`job_${kind}`, kind],
    );
  await before.close();

  const after = await openDatabase({ url: server.url, entities: [], migrations });
  try {
    const rows = await after.read.query<{ name: string; kind: string; days: string }[]>(
      `SELECT d.name, due.kind, ROUND(TIMESTAMPDIFF(MINUTE, d.paid_through, due.due_at) / 1440) AS days
         FROM domain_due due JOIN domain d ON d.id = due.domain_id AND d.profile_id = due.profile_id`,
    );
    const due = rows.map((row) => Object.values(row).join(' '));
    expect(new Set(due)).toEqual(
      new Set([
        'active.it EXPIRED 0',
        // A later migration looks a day before the boundary, since some registries have to be told then.
        'active.it LET_GO 13',
        'active.it LOOK 0',
        // It expired while the service was stopped: nobody was told.
        'expired.it EXPIRED 0',
        'expired.it LET_GO 13',
        'expired.it LOOK 0',
        'told.it LET_GO 13',
        'told.it LOOK 0',
        'redemption.it LOOK 0',
      ]),
    );
    const jobs = await after.read.query<{ kind: string }[]>(
      "SELECT kind FROM job WHERE subject_id = 'dom_active.it'",
    );
    expect(jobs.map(({ kind }) => kind)).toEqual(['registry.execute']);
  } finally {
    await after.close();
    await server.drop();
  }
});
