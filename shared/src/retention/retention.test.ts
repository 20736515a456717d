import { z } from 'zod';
import { addDays, SandboxClock } from '../clock';
import { defineEvent } from '../contract';
import { appendEvent, Sequencer } from '../events';
import { enqueueJob, type Job } from '../jobs';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { planRetention, RETENTION, retentionHandler } from '.';

const thingHappened = defineEvent('thing.happened', {
  description: 'A thing happened.',
  payload: z.object({}),
  log: null,
});

describe('what has been kept long enough', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  const clock = new SandboxClock();
  beforeEach(async () => {
    kernel = await kernelUnderTest();
  });
  afterEach(() => kernel.close());
  const sql = (text: string, values: unknown[] = []) =>
    kernel.database.read.query(text, values) as Promise<Record<string, unknown>[]>;
  const remove = async (subjectId: string, signal = new AbortController().signal) => {
    const job: Job = { id: 'job_1', kind: RETENTION, subjectId, dueAt: new Date(), attempt: 1 };
    await retentionHandler({ database: kernel.database, clock, slice: 2 }).run?.(job, signal);
  };
  const daysAgo = (days: number) => addDays(new Date(), -days);

  it('goes, of jobs: done or given up thirty days ago, in slices; parked ones stay', async () => {
    const kind = { ...RETENTION, name: 'note.write' };
    await kernel.database.transact(async (manager) => {
      for (let n = 0; n < 8; n++)
        await enqueueJob(manager, { kind, subjectId: `s${n}`, dueAt: daysAgo(100) });
    });
    await sql("UPDATE job SET state = 'DONE', finished_at = ? WHERE subject_id < 's5'", [daysAgo(31)]);
    await sql("UPDATE job SET state = 'DONE', finished_at = ? WHERE subject_id = 's5'", [daysAgo(29)]);
    await sql("UPDATE job SET state = 'PARKED' WHERE subject_id = 's6'");
    await remove('jobs');
    const left = await sql('SELECT subject_id AS subject FROM job WHERE kind = ? ORDER BY subject_id', [
      'note.write',
    ]);
    expect(left.map(({ subject }) => subject)).toEqual(['s5', 's6', 's7']);
  });

  it('goes, of idempotency keys: thirty days', async () => {
    for (const [key, days] of [
      ['old', 31],
      ['new', 29],
    ] as const)
      await sql("INSERT INTO idempotency VALUES ('prf_1', 'placeOrder', ?, ?, 'ord_1', ?)", [
        key,
        'x'.repeat(64),
        daysAgo(days),
      ]);
    await remove('idempotency-keys');
    expect(await sql('SELECT idempotency_key AS name FROM idempotency')).toEqual([
      expect.objectContaining({ name: 'new' }),
    ]);
  });

  it('goes, of events: four hundred days, numbered ones only, and no number is given twice', async () => {
    const tell = (subjectId: string) =>
      kernel.database.transact((manager) =>
        appendEvent(manager, thingHappened, {
          profileId: null,
          subjectId,
          payload: {},
          occurredAt: new Date(),
        }),
      );
    const number = async () => {
      const sequencer = new Sequencer(kernel.database, createLogger('test', 'silent'));
      sequencer.wake();
      await sequencer.stop();
    };
    for (let n = 0; n < 6; n++) await tell(`s${n}`);
    await number();
    await sql('UPDATE event_log SET recorded_at = ? WHERE seq < 6', [daysAgo(401)]);
    await tell('unnumbered');
    await sql("UPDATE event_log SET recorded_at = ? WHERE subject_id = 'unnumbered'", [daysAgo(401)]);
    await remove('events');
    await number();
    const left = await sql('SELECT subject_id AS subject, seq FROM event_log ORDER BY seq');
    expect(left.map(({ subject, seq }) => [subject, Number(seq)])).toEqual([
      ['s5', 6],
      ['unnumbered', 7],
    ]);
  });

  it('is looked for again tomorrow, and in a minute when it was too much for once', async () => {
    const planned = async () =>
      (await sql('SELECT due_at AS dueAt FROM job ORDER BY due_at')).map(({ dueAt }) =>
        (dueAt as Date).getTime(),
      );
    await planRetention({ database: kernel.database, clock });
    await planRetention({ database: kernel.database, clock });
    expect(await planned()).toHaveLength(3);
    await remove('events');
    const tomorrow = (Math.floor(Date.now() / 86_400_000) + 1) * 86_400_000;
    expect((await planned()).at(-1)).toBe(tomorrow);
    await sql('DELETE FROM job');
    const stopped = new AbortController();
    stopped.abort();
    await remove('events', stopped.signal);
    expect((await planned())[0]).toBeLessThanOrEqual(Date.now() + 60_000);
  });
});
