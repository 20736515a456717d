import { z } from 'zod';
import { eventually } from '../../../test/harness/operations';
import { defineEvent } from '../contract';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import {
  appendEvent,
  Consumer,
  type EventHandlers,
  type ParkedEvent,
  parkedEvents,
  releaseParked,
  Sequencer,
} from '.';

const logger = createLogger('test', 'silent');
const QUICKLY = [5, 5, 5, 5];

const happened = (type: string) =>
  defineEvent(type, { description: 'Something happened.', payload: z.object({}), log: null });

describe('a consumer', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  let sequencer: Sequencer;
  let consumers: Consumer[];
  let unknown: string[];
  let poison: Set<string>;
  beforeEach(async () => {
    kernel = await kernelUnderTest();
    sequencer = new Sequencer(kernel.database, logger);
    sequencer.start();
    consumers = [];
    unknown = [];
    poison = new Set();
  });
  afterEach(async () => {
    await Promise.all(consumers.map((consumer) => consumer.stop()));
    await sequencer.stop();
    await kernel.close();
  });

  const writeNote: EventHandlers = {
    'note.written': async (manager, event) => {
      await manager.query('INSERT INTO note VALUES (?, ?)', [event.seq, event.subjectId]);
      if (poison.has(event.subjectId)) throw new Error(`${event.subjectId} cannot be applied`);
    },
  };
  const consume = (handlers = writeNote, delays: readonly number[] = QUICKLY) => {
    const consumer = new Consumer({
      database: kernel.database,
      logger,
      subscription: { source: 'other', feed: sequencer, handlers },
      unknownType: (_, type) => unknown.push(type),
      retryDelaysMs: delays,
    });
    consumers.push(consumer);
    consumer.start();
    return consumer;
  };
  /** Events in one transaction, told as `profile/subject`. */
  const tell = (...facts: string[]) =>
    kernel.database.transact(async (manager) => {
      for (const fact of facts) {
        const [profile, subjectId = ''] = fact.split('/');
        const profileId = profile === '-' || profile === undefined ? null : profile;
        const type = subjectId.startsWith('other') ? 'other.happened' : 'note.written';
        await appendEvent(manager, happened(type), {
          profileId,
          subjectId,
          payload: {},
          occurredAt: new Date(),
        });
      }
    });
  const notes = async () =>
    ((await kernel.database.read.query('SELECT text FROM note ORDER BY id')) as { text: string }[]).map(
      ({ text }) => text,
    );
  const cursor = async () => {
    const rows = (await kernel.database.read.query('SELECT after_seq AS after FROM consumer_cursor')) as {
      after: string;
    }[];
    return Number(rows[0]?.after ?? -1);
  };
  const parked = async (state: ParkedEvent['state']) =>
    (await parkedEvents(kernel.database.read, 100)).filter((event) => event.state === state);
  const count = (n: number) => eventually(async () => (await notes()).length >= n);

  it('applies 250 events in three transactions', async () => {
    await tell(...Array.from({ length: 250 }, (_, n) => `p${n}/s${n}`));
    await eventually(
      async () => (await sequencer.read({ after: 249, types: null, holdMs: 0 })).events.length,
    );
    let transactions = 0;
    const { transact } = kernel.database;
    const counted = {
      ...kernel.database,
      transact: (work: Parameters<typeof transact>[0]) => {
        transactions++;
        return transact(work);
      },
    } as typeof kernel.database;
    const consumer = new Consumer({
      database: counted,
      logger,
      subscription: { source: 'other', feed: sequencer, handlers: writeNote },
    });
    consumers.push(consumer);
    consumer.start();
    await count(250);
    expect(transactions).toBe(3);
    expect(await notes()).toEqual(Array.from({ length: 250 }, (_, n) => `s${n}`));
    expect(await cursor()).toBe(250);
  });

  it('parks what fails five times, and only its profile waits', async () => {
    poison.add('bad');
    await tell('a/1', 'a/bad', 'b/2', 'a/3', '-/4');
    consume();
    const [stuck] = await eventually(async () => {
      const events = await parked('PARKED');
      return events.length > 0 ? events : null;
    });
    expect(stuck).toMatchObject({
      type: 'note.written',
      profileId: 'a',
      attempts: 5,
      error: 'bad cannot be applied',
    });
    await tell('b/5', 'a/6');
    await count(4);
    expect(await notes()).toEqual(['1', '2', '4', '5']);
    expect((await parked('WAITING')).map(({ seq }) => seq)).toEqual([4, 7]);
  });

  it('applies what was parked and what waits behind it in order, once, when it is retried', async () => {
    poison.add('bad');
    await tell('a/bad', 'a/2', 'a/3', 'b/4');
    const order: string[] = [];
    const consumer = consume({
      'note.written': async (manager, event) => {
        await writeNote['note.written']?.(manager, event);
        order.push(event.subjectId);
      },
    });
    const [stuck] = await eventually(async () => {
      const events = await parked('PARKED');
      return events.length > 0 ? events : null;
    });
    poison.clear();
    expect(await releaseParked(kernel.database.read, 'evt_unknown')).toBe(0);
    expect(await releaseParked(kernel.database.read, stuck?.eventId ?? '')).toBe(1);
    expect(await releaseParked(kernel.database.read, stuck?.eventId ?? '')).toBe(0);
    consumer.wakeRetry();
    await tell('a/5');
    await count(5);
    expect(order).toEqual(expect.arrayContaining(['4']));
    expect(order.filter((subject) => subject !== '4')).toEqual(['bad', '2', '3', '5']);
    expect(await parkedEvents(kernel.database.read, 10)).toEqual([]);
  });

  it('parks an event about nobody without holding back anybody', async () => {
    poison.add('bad');
    await tell('-/bad', '-/2', 'a/3');
    consume();
    await count(2);
    expect(await notes()).toEqual(['2', '3']);
    await eventually(async () => (await parked('PARKED')).length === 1);
  });

  it('beside another one applies everything once, with an event that fails among them', async () => {
    poison.add('bad');
    for (let n = 0; n < 2; n++) consume();
    for (let n = 0; n < 20; n++) await tell(`p${n % 3}/s${n}`, ...(n === 5 ? ['p1/bad'] : []));
    await eventually(async () => (await parked('PARKED')).length === 1);
    const isOfP1 = (n: number) => n % 3 === 1;
    const expected = Array.from({ length: 20 }, (_, n) => n).filter((n) => !isOfP1(n) || n < 5);
    await count(expected.length);
    expect(await notes()).toEqual(expected.map((n) => `s${n}`));
    poison.clear();
    await releaseParked(kernel.database.read, null);
    for (const consumer of consumers) consumer.wakeRetry();
    await count(21);
    expect(await parkedEvents(kernel.database.read, 10)).toEqual([]);
  });

  it('goes on after being killed while an event was put aside', async () => {
    poison.add('bad');
    await tell('a/bad', 'a/2');
    const first = consume(writeNote, [60_000]);
    await eventually(async () => (await parked('WAITING')).length === 1);
    await first.stop();
    poison.clear();
    await kernel.database.read.query(
      'UPDATE parked_event SET next_try_at = ? WHERE next_try_at IS NOT NULL',
      [new Date()],
    );
    consume();
    await count(2);
    expect(await notes()).toEqual(['bad', '2']);
  });

  it('never parks for want of the database', async () => {
    let deadlocks = 30;
    const handlers: EventHandlers = {
      'note.written': async (manager, event) => {
        if (deadlocks-- > 0) throw Object.assign(new Error('connection lost'), { errno: 2013 });
        await writeNote['note.written']?.(manager, event);
      },
    };
    await tell('a/1');
    consume(handlers);
    await eventually(async () => deadlocks < 27);
    expect(await parkedEvents(kernel.database.read, 10)).toEqual([]);
    deadlocks = 0;
    await count(1);
  });

  it('is handed only the types it wants, and passes the others', async () => {
    await tell('a/other-1', 'a/2', 'a/other-3');
    consume();
    await count(1);
    expect(unknown).toEqual([]);
    await tell(...Array.from({ length: 20 }, (_, n) => `a/other-${n}`));
    const { events, upTo } = await eventually(async () => {
      const page = await sequencer.read({ after: 2, types: ['note.written'], holdMs: 10 });
      return page.upTo >= 23 ? page : null;
    });
    expect([events, upTo]).toEqual([[], 23]);
    // Nothing was applied, so nothing was written down.
    expect(await cursor()).toBe(3);
  });

  it('skips and counts a type it does not know, when it is told one all the same', async () => {
    await tell('a/other-1', 'a/2');
    const consumer = new Consumer({
      database: kernel.database,
      logger,
      subscription: {
        source: 'other',
        feed: { read: (query) => sequencer.read({ ...query, types: null }) },
        handlers: writeNote,
      },
      unknownType: (source, type) => unknown.push(`${source} ${type}`),
    });
    consumers.push(consumer);
    consumer.start();
    await count(1);
    await eventually(async () => unknown.length > 0);
    expect(unknown).toEqual(['other other.happened']);
    expect(await cursor()).toBe(2);
  });
});
