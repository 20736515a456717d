import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Job } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import { untilALockIsWaitedFor } from '../../../../test/harness/lock-waits';
import { composeStores } from '../compose-stores';
import { domainsDatabase, StoppedClock, type TestDatabase } from '../testing/domains-database';
import { keptCountsDiffer } from '../testing/kept-counts';
import { insertLargePortfolios } from '../testing/large-portfolio';
import { CHECK_COUNTS, countChecks, planCountCheck } from './check-counts';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const NIGHT = new Date('2026-04-02T02:00:00.000Z');

describe('the nightly check of the counts', () => {
  const warnings: unknown[] = [];
  const logger = { warn: (facts: unknown) => warnings.push(facts) } as unknown as Logger;
  let test: TestDatabase;
  const deps = (database: Database = test.database) => ({
    ...composeStores(),
    database,
    clock: new StoppedClock(NOW),
    logger,
  });
  beforeAll(async () => {
    test = await domainsDatabase('check_counts');
    await insertLargePortfolios(test.database.read, [
      { profileId: 'prf_a', count: 60 },
      { profileId: 'prf_b', count: 300 },
      { profileId: 'prf_c', count: 1 },
    ]);
  });
  afterAll(() => test.end());
  beforeEach(async () => {
    warnings.length = 0;
    await test.database.read.query('DELETE FROM job');
  });

  const run = (subjectId = '') => {
    const [handler] = countChecks(deps());
    const job = { id: 'job', kind: CHECK_COUNTS, subjectId, dueAt: NIGHT, attempt: 1 } as Job;
    return handler?.run?.(job, new AbortController().signal);
  };
  const planned = () =>
    test.database.read.query<object[]>('SELECT subject_id AS subjectId, due_at AS dueAt FROM job');

  it('leaves right counts alone, and says nothing', async () => {
    await run();
    expect(warnings).toEqual([]);
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });

  it.each([
    ['domain_count', 'UPDATE domain_count SET n = n + 1 WHERE profile_id = ? LIMIT 1'],
    ['domain_count', 'DELETE FROM domain_count WHERE profile_id = ?'],
    ['domain_count', "INSERT INTO domain_count VALUES (?, 'nowhere', 'ACTIVE', 3)"],
    [
      'domain_group_count',
      "UPDATE domain_group_count SET n = 0 WHERE profile_id = ? AND kind = 'TAG' LIMIT 1",
    ],
    ['domain_group_count', "DELETE FROM domain_group_count WHERE profile_id = ? AND kind = 'REGISTRANT'"],
    ['profile_tag', 'UPDATE profile_tag SET n = n - 1 WHERE profile_id = ?'],
    ['profile_tag', 'DELETE FROM profile_tag WHERE profile_id = ?'],
  ])(
    'counts again what is wrong in %s, says whose it was, and touches no other: %s',
    async (table, falsify) => {
      await test.database.read.query(falsify, ['prf_b']);
      await run();
      expect(warnings).toEqual([{ profileId: 'prf_b', tables: [table] }]);
      expect(await keptCountsDiffer(test.database.read)).toEqual([]);
    },
  );

  it('goes on behind the last profile, and after the last one plans the coming night', async () => {
    await run();
    expect(await planned()).toEqual([{ subjectId: 'prf_c', dueAt: NIGHT }]);
    await test.database.read.query('DELETE FROM job');
    await run('prf_c');
    expect(await planned()).toEqual([{ subjectId: '', dueAt: NIGHT }]);
    await planCountCheck(deps());
    expect(await planned()).toHaveLength(1);
  });

  it('is right while domains are changed at the same time', async () => {
    await test.database.read.query('UPDATE domain_count SET n = n + 5 WHERE profile_id = ?', ['prf_b']);
    const { domains } = composeStores();
    const change = (n: number) =>
      test.database.transact((manager) =>
        domains.changeRegistered(
          manager,
          { profileId: trustedProfileId('prf_b'), domainId: `dom_prf_b_${n}`, at: new Date() },
          { paidThrough: addDays(new Date(), 500), expiringFrom: addDays(new Date(), 400) },
        ),
      );
    const changes = Array.from({ length: 20 }, (_, n) => change(n + 1));
    await Promise.all([run(), ...changes]);
    await run();
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });

  it('adds what is lacking once, however many repairs run at once', async () => {
    for (const table of ['domain_count', 'domain_group_count', 'profile_tag'])
      await test.database.read.query(`DELETE FROM ${table} WHERE profile_id = ?`, ['prf_b']);
    const { countChecks: store } = composeStores();
    const repair = () =>
      test.database.transact((manager) => store.repair(manager, trustedProfileId('prf_b')));
    await Promise.all([repair(), repair(), repair()]);
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });

  it('keeps what somebody else has counted in a new group and not committed yet', async () => {
    const { tags } = composeStores();
    const profileId = trustedProfileId('prf_b');
    await test.database.read.query('UPDATE domain_count SET n = n + 5 WHERE profile_id = ?', [profileId]);
    const query = (sql: string) => test.database.read.query<object[]>(sql);
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const holding = test.database.transact(async (manager) => {
      await manager.query('SELECT n FROM profile_tag WHERE profile_id = ? FOR UPDATE', [profileId]);
      await released;
    });
    const repaired = run();
    await untilALockIsWaitedFor(query);
    await test.database.transact(async (manager) => {
      const domains = await tags.lock(manager, profileId, ['dom_prf_b_7']);
      const added = [{ text: 'a new group', folded: 'a new group' }];
      await tags.change(
        manager,
        profileId,
        domains.map((domain) => ({ domain, added, removed: [] })),
      );
      release();
      await holding;
      await untilALockIsWaitedFor(query);
    });
    await repaired;
    expect(await keptCountsDiffer(test.database.read)).toEqual([]);
  });
});
