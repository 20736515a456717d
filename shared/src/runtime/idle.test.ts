import { z } from 'zod';
import { eventually } from '../../../test/harness/operations';
import { defineEvent } from '../contract';
import { openDatabase, StatementCounter } from '../database';
import { appendEvent } from '../events';
import { localPeer } from '../http';
import { defineJob, enqueueJob } from '../jobs';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { composeRuntime, openClock, ownFeed, peerFeed, type Runtime } from '.';

const logger = createLogger('test', 'silent');
const LATER = defineJob({ name: 'note.later' });
const caller = { kind: 'service', service: 'test', requestId: 'test' } as const;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const happened = (type: string) =>
  defineEvent(type, { description: 'Something happened.', payload: z.object({}), log: null });

describe('the background of a service', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  let runtime: Runtime;
  let statements: string[];
  const applied: string[] = [];
  beforeEach(async () => {
    kernel = await kernelUnderTest();
    statements = [];
    const counter = new StatementCounter();
    counter.logQuery = (sql) => void statements.push(sql);
    const database = await openDatabase({ url: kernel.url, entities: [], migrations: [], counter });
    const apply = async (_: unknown, { subjectId }: { subjectId: string }) => void applied.push(subjectId);
    runtime = await composeRuntime({
      database,
      clock: await openClock(database, true),
      logger,
      internal: {},
      clockOwner: null,
      jobs: [{ kind: LATER, run: async () => undefined }],
      subscriptions: [
        { source: 'own', feed: ownFeed(() => runtime.internal), handlers: { 'thing.happened': apply } },
        {
          source: 'other',
          feed: peerFeed(localPeer({ self: 'test', name: 'it', handlers: () => runtime.internal })),
          handlers: { 'other.happened': apply },
        },
      ],
    });
    runtime.start();
    write = (type) =>
      database.transact((manager) =>
        appendEvent(manager, happened(type), {
          profileId: null,
          subjectId: type,
          payload: {},
          occurredAt: new Date(),
        }),
      );
    plan = () =>
      database.transact((manager) =>
        enqueueJob(manager, { kind: LATER, subjectId: 's', dueAt: new Date(Date.now() + 3_600_000) }),
      );
    close = () => database.close();
  });
  let write: (type: string) => Promise<void>;
  let plan: () => Promise<void>;
  let close: () => Promise<void>;
  afterEach(async () => {
    await runtime.stop();
    await close();
    await kernel.close();
  });

  it('costs at most one statement a second when there is nothing to do', async () => {
    await write('thing.happened');
    await plan();
    // What was begun before may take long to end: at rest it is in one of these times at the latest.
    await eventually(async () => {
      statements.length = 0;
      const from = performance.now();
      await pause(4_000);
      return statements.length <= Math.ceil((performance.now() - from) / 1_000);
    }, 2_000);
  });

  it('costs nothing but its number for an event that nobody wants, and hears of one it wants at once', async () => {
    await runtime.settle();
    await pause(500);
    statements.length = 0;
    await write('unwanted.happened');
    await pause(300);
    const ours = statements.filter((sql) => !/EXISTS \(SELECT 1 FROM event_log/.test(sql));
    expect(ours.filter((sql) => /consumer_cursor|FROM event_log WHERE seq > /.test(sql))).toEqual([]);
    const waits: number[] = [];
    for (let time = 0; time < 6; time++) {
      applied.length = 0;
      const before = performance.now();
      await write('thing.happened');
      while (!applied.includes('thing.happened')) await pause(5);
      waits.push(performance.now() - before);
    }
    // Told just after a look, a fact that nobody hears of waits for the next one, a second and a half, each time anew.
    expect(Math.min(...waits.slice(1))).toBeLessThan(1_000);
  });

  it('lets parked jobs be seen, retried and dropped, twice like once, and knows no others', async () => {
    const ask = (operation: string, input: unknown = null) => runtime.internal[operation]?.(input, caller);
    await plan();
    await kernel.database.read.query(
      "UPDATE job SET state = 'PARKED', last_error = 'no', attempts = 12 WHERE kind = 'note.later'",
    );
    const all = { kind: null, id: null, from: null, order: 'ASC', limit: 10 };
    const [parked] = (await ask('parked-jobs', all)) as { id: string }[];
    expect(parked).toMatchObject({ kind: 'note.later', subjectId: 's', error: 'no' });
    const id = parked?.id;
    const given = { reason: 'of no use', byLoginId: 'lgn_staff' };
    expect(await ask('retry-job', { id })).toBe(true);
    expect(await ask('retry-job', { id })).toBe(true);
    await expect(ask('drop-job', { id, ...given })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await kernel.database.read.query("UPDATE job SET state = 'PARKED' WHERE id = ?", [id]);
    expect(await runtime.metrics.getSingleMetricAsString('jobs_parked')).toContain('jobs_parked 1');
    expect(await ask('drop-job', { id, ...given })).toBe(true);
    expect(await ask('drop-job', { id, ...given })).toBe(true);
    expect(await ask('parked-jobs', all)).toEqual([]);
    const told = await kernel.database.read.query(
      "SELECT profile_id AS owner, payload, actor FROM event_log WHERE type = 'job.dropped' AND subject_id = ?",
      [id],
    );
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0].payload)).toEqual({ kind: 'note.later', reason: 'of no use' });
    expect(JSON.parse(told[0].actor)).toMatchObject({ loginId: 'lgn_staff', role: 'staff' });
    for (const operation of ['retry-job', 'drop-job'])
      await expect(ask(operation, { id: 'job_unknown', ...given })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await ask('parked-events')).toEqual([]);
    expect(await ask('retry-events', { eventId: 'evt_unknown' })).toEqual({ retrying: 0 });
  });

  it('answers held requests at once when it stops', async () => {
    const held = runtime.internal.events?.({ after: 0, types: ['never.happened'], holdMs: 20_000 }, caller);
    await pause(100);
    const before = performance.now();
    await runtime.stop();
    expect(await held).toMatchObject({ events: [] });
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
