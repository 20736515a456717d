import 'reflect-metadata';
import { addDays } from '@customer-area/shared/clock';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { GatheredNotices1764805000000 } from '../../migrations/1764805000000-gathered-notices';
import { domainsDatabase, type TestDatabase } from '../testing/domains-database';

const FORMER = defineJob({ name: 'domain.expiry-notice' });

describe('an installation with a job for each notice', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await domainsDatabase('notices_migration');
  });
  afterAll(() => test.end());

  it('has one job for all of them, which begins where the others ended, and keeps what was sent', async () => {
    const { source, read } = test.database;
    for (const statement of [
      'DROP TABLE notice_letter',
      'ALTER TABLE domain_notice DROP KEY domain_notice_of_letter, DROP COLUMN letter_id',
      'ALTER TABLE domain DROP KEY domain_by_expiry',
      'DELETE FROM job',
      `INSERT INTO domain_notice VALUES ('prf_1', 'dom_1', '2027-01-01', 'NOTICE_30', '2026-12-02')`,
    ])
      await read.query(statement);
    for (const days of [1, 30])
      await enqueueJob(read, { kind: FORMER, subjectId: 'dom_1', dueAt: addDays(new Date(), days) });
    const runner = source.createQueryRunner();
    await new GatheredNotices1764805000000().up(runner);
    await runner.release();
    const jobs = await read.query(
      'SELECT kind, subject_id AS day, due_at <= UTC_TIMESTAMP(3) AS isDue FROM job',
    );
    const yesterday = addDays(new Date(), -1).toISOString().slice(0, 10);
    expect(jobs).toEqual([{ kind: 'expiry-notices.find', day: yesterday, isDue: expect.anything() }]);
    expect(Number(jobs[0].isDue)).toBe(1);
    expect(await read.query('SELECT notice, letter_id FROM domain_notice')).toEqual([
      { notice: 'NOTICE_30', letter_id: null },
    ]);
  });
});
