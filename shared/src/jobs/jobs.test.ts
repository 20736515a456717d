import { eventually } from '../../../test/harness/operations';
import { SandboxClock } from '../clock';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { defineJob, enqueueJob, type Job, JobRunner } from '.';

const logger = createLogger('test', 'silent');
const WRITE_NOTE = defineJob({ name: 'note.write' });

describe('jobs', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  const runners: JobRunner[] = [];
  beforeEach(async () => {
    kernel = await kernelUnderTest();
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    await kernel.close();
  });
  const run = (handler: (job: Job) => Promise<void>, clock = new SandboxClock()) => {
    const runner = new JobRunner({
      database: kernel.database,
      clock,
      logger,
      handlers: [{ kind: WRITE_NOTE, run: handler }],
    });
    runners.push(runner);
    runner.start();
    return runner;
  };
  const plan = (subjectId: string, dueAt = new Date(Date.now() - 1_000)) =>
    kernel.database.transact((manager) => enqueueJob(manager, { kind: WRITE_NOTE, subjectId, dueAt }));

  it('run once each, however many runners there are', async () => {
    const done: string[] = [];
    for (let n = 0; n < 3; n++) {
      run(async (job) => {
        done.push(job.subjectId);
      });
    }
    await Promise.all(Array.from({ length: 30 }, (_, n) => plan(`s${n}`)));
    await eventually(async () => done.length >= 30);
    expect(new Set(done).size).toBe(30);
    expect(done).toHaveLength(30);
  });

  it('planned twice for the same moment are one', async () => {
    const dueAt = new Date(Date.now() - 1_000);
    await plan('same', dueAt);
    await plan('same', dueAt);
    const rows = (await kernel.database.read.query('SELECT id FROM job')) as unknown[];
    expect(rows).toHaveLength(1);
  });

  it('wait for the business clock', async () => {
    const clock = new SandboxClock();
    const done: string[] = [];
    const runner = run(async (job) => {
      done.push(job.subjectId);
    }, clock);
    await plan('next-month', new Date(Date.now() + 30 * 86_400_000));
    await runner.settle();
    expect(done).toEqual([]);
    clock.moveTo(31 * 86_400_000);
    runner.wake();
    await eventually(async () => done.length === 1);
  });

  it('that fail are tried again later, and in the end wait for a person', async () => {
    const attempts: number[] = [];
    run(async (job) => {
      attempts.push(job.attempt);
      throw new Error('the registry is away');
    });
    await plan('failing');
    await eventually(async () => attempts.length >= 2);
    expect(attempts.slice(0, 2)).toEqual([1, 2]);
    await kernel.database.read.query("UPDATE job SET attempts = 11, not_before = '2000-01-01'");
    const parked = await eventually(async () => {
      const rows = (await kernel.database.read.query(
        "SELECT last_error AS error FROM job WHERE state = 'PARKED'",
      )) as { error: string }[];
      return rows[0];
    });
    expect(parked.error).toBe('the registry is away');
  });

  it('left behind by a process that died are taken over when their lease runs out', async () => {
    await plan('orphan');
    await kernel.database.read.query('UPDATE job SET leased_until = ?, attempts = 1', [
      new Date(Date.now() + 300),
    ]);
    const attempts: number[] = [];
    run(async (job) => {
      attempts.push(job.attempt);
    });
    await eventually(async () => attempts.length === 1);
    expect(attempts).toEqual([2]);
  });
});
