import type { EntityManager } from 'typeorm';
import { settleStatistics } from '../../../../../test/harness/settled-statistics';
import { identityUnderTest } from '../../testing/identity-under-test';
import { DeskCountStore } from './desk-count.store';

const AT = new Date('2026-11-01T00:00:00.000Z');

describe('the numbers of the desk', () => {
  let running: Awaited<ReturnType<typeof identityUnderTest>>;
  beforeAll(async () => {
    running = await identityUnderTest();
    await running.rows(
      `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
       SELECT CONCAT('job_', seq), 'letter.send', CONCAT('ltr_', seq), NOW(3), IF(seq > 3, 'DONE', 'PARKED'), 1, NOW(3) FROM seq_1_to_2000`,
    );
    await running.rows(
      `INSERT INTO staff_request (id, act, subject_id, input_digest, summary, reason, state, asked_by, asked_at, expires_at)
       SELECT CONCAT('srq_', seq), 'DROP_JOB', CONCAT('job_', seq), REPEAT('0', 64), 'x', 'x', IF(seq > 3, 'USED', 'WAITING'), 'lgn_1', NOW(3), NOW(3) + INTERVAL 1 DAY
         FROM seq_1_to_2000`,
    );
    await running.rows(
      `INSERT INTO rectification (id, profile_id, login_id, state, corrections, explanation, requested_at, submitted_at)
       SELECT CONCAT('rct_', seq), CONCAT('prf_', seq), 'lgn_1', IF(seq > 3, 'ACCEPTED', 'UNDER_REVIEW'), '[]', 'x', NOW(3), NOW(3) FROM seq_1_to_2000`,
    );
    await settleStatistics((sql) => running.rows(sql), 'job', 'staff_request', 'rectification');
  });
  afterAll(() => running.close());

  it.each<[string, (counts: DeskCountStore) => Promise<unknown>]>([
    ['rectifications', (counts) => counts.rectifications()],
    ['requests of staff', (counts) => counts.staffRequests(AT)],
    ['parked letters', (counts) => counts.letterJobs('letter.send', 'PARKED')],
  ])('are counted along an index, with no row read that is not counted: %s', async (_, count) => {
    const plans: Record<string, unknown>[] = [];
    const manager = {
      query: async (sql: string, values: unknown[] = []) => {
        plans.push(...(await running.rows(`EXPLAIN ${sql}`, values)));
        return running.rows(sql, values);
      },
    } as unknown as EntityManager;
    expect(await count(new DeskCountStore(manager))).toMatchObject({ count: 3 });
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({
      key: expect.any(String),
      type: expect.stringMatching(/^(ref|range)$/),
    });
    expect(Number(plans[0]?.rows)).toBeLessThanOrEqual(6);
  });
});
