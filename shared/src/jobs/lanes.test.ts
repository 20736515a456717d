import { eventually } from '../../../test/harness/operations';
import { SandboxClock } from '../clock';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { defineJob, enqueueJob, type JobKind, type JobRun, JobRunner, refuseUnknownJobs } from '.';

const logger = createLogger('test', 'silent');

describe('the lanes of jobs', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  let runner: JobRunner | null = null;
  beforeEach(async () => {
    kernel = await kernelUnderTest();
  });
  afterEach(async () => {
    await runner?.stop();
    runner = null;
    await kernel.close();
  });
  const run = (...handlers: [JobKind, JobRun][]) => {
    runner = new JobRunner({
      database: kernel.database,
      clock: new SandboxClock(),
      logger,
      handlers: handlers.map(([kind, work]) => ({ kind, run: work })),
    });
    runner.start();
    return runner;
  };
  const plan = (kind: JobKind, subjectId = 's1', dueAt = new Date(Date.now() - 1_000)) =>
    kernel.database.transact((manager) => enqueueJob(manager, { kind, subjectId, dueAt }));
  const states = async () =>
    (await kernel.database.read.query(
      'SELECT kind, state, attempts, last_error AS error FROM job ORDER BY kind',
    )) as { kind: string; state: string; attempts: number; error: string | null }[];
  const forEver = () => new Promise<void>(() => undefined);

  it('keep a job that hangs from delaying another lane, and from delaying the end', async () => {
    const hanging = defineJob({ name: 'a.hanging', lane: 'slow', timeoutMs: 600_000 });
    const quick = defineJob({ name: 'b.quick' });
    const done: string[] = [];
    let told: AbortSignal | null = null;
    run(
      [
        hanging,
        async (_, signal) => {
          told = signal;
          await forEver();
        },
      ],
      [
        quick,
        async ({ subjectId }) => {
          done.push(subjectId);
        },
      ],
    );
    await plan(hanging);
    await eventually(async () => told !== null);
    for (let n = 0; n < 5; n++) await plan(quick, `q${n}`);
    await eventually(async () => done.length === 5);
    const before = Date.now();
    await runner?.stop();
    // It is given up after some seconds; its own time is ten minutes.
    expect(Date.now() - before).toBeLessThan(60_000);
    expect((told as AbortSignal | null)?.aborted).toBe(true);
    // Whoever takes it over finds it where it was.
    expect((await states())[0]).toMatchObject({ state: 'READY', attempts: 1 });
  });

  it('prolong the lease of a job that runs, so that what a killed process held is soon free', async () => {
    const long = defineJob({ name: 'a.long', timeoutMs: 60_000 });
    const leases = async () =>
      (
        (await kernel.database.read.query('SELECT leased_until AS until FROM job')) as {
          until: Date | null;
        }[]
      ).map(({ until }) => until?.getTime() ?? 0);
    let end: () => void = () => undefined;
    let begun = false;
    run([
      long,
      () => {
        begun = true;
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    ]);
    await plan(long);
    await eventually(async () => begun);
    const [first = 0] = await leases();
    expect(first - Date.now()).toBeLessThan(15_000);
    await eventually(async () => ((await leases())[0] ?? 0) > first);
    end();
    await eventually(async () => (await states())[0]?.state === 'DONE');
  });

  it('end an attempt whose time is over as failed, and go on', async () => {
    const hanging = defineJob({ name: 'a.hanging', timeoutMs: 50, delays: [] });
    const quick = defineJob({ name: 'b.quick' });
    let aborted = false;
    const done: string[] = [];
    run(
      [
        hanging,
        async (_, signal) => {
          signal.addEventListener('abort', () => {
            aborted = true;
          });
          await forEver();
        },
      ],
      [
        quick,
        async ({ subjectId }) => {
          done.push(subjectId);
        },
      ],
    );
    await plan(hanging);
    await plan(quick);
    await eventually(async () => done.length === 1 && aborted);
    expect(
      await eventually(async () => (await states()).find(({ state }) => state === 'PARKED')),
    ).toMatchObject({ kind: 'a.hanging', error: 'not done within 0.05 seconds' });
  });

  it('have each kind the patience it declares', async () => {
    const impatient = defineJob({ name: 'a.impatient', delays: [] });
    const patient = defineJob({ name: 'b.patient', delays: [1, 1, 1] });
    const fail = async () => {
      throw new Error('no');
    };
    run([impatient, fail], [patient, fail]);
    await plan(impatient);
    await plan(patient);
    await eventually(async () => (await states()).every(({ state }) => state === 'PARKED'));
    expect((await states()).map(({ kind, attempts }) => [kind, attempts])).toEqual([
      ['a.impatient', 1],
      ['b.patient', 4],
    ]);
  });

  it('wake for a job at the moment it is due', async () => {
    const later = defineJob({ name: 'a.later' });
    let ranAt = 0;
    run([
      later,
      async () => {
        ranAt = Date.now();
      },
    ]);
    await runner?.settle();
    const dueAt = Date.now() + 400;
    await plan(later, 's1', new Date(dueAt));
    await eventually(async () => ranAt > 0);
    expect(ranAt).toBeGreaterThanOrEqual(dueAt - 1);
    // Of its own accord the lane looks again after half a minute.
    expect(ranAt).toBeLessThan(dueAt + 15_000);
  });

  it('refuse jobs that nobody here would ever run, and keep those of a kind that has to wait', async () => {
    const known = defineJob({ name: 'letter.send' });
    await plan(known);
    await expect(refuseUnknownJobs(kernel.database, [{ kind: known, run: null }])).resolves.toBeUndefined();
    await plan(defineJob({ name: 'leter.send' }));
    await expect(refuseUnknownJobs(kernel.database, [{ kind: known, run: null }])).rejects.toThrow(
      'jobs are waiting of a kind that this version does not know: leter.send',
    );
  });
});
