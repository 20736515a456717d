import { z } from 'zod';
import { eventually } from '../../../test/harness/operations';
import { defineEvent } from '../contract';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { appendEvents, Consumer, type PageHandler, parkedEvents, releaseParked, Sequencer } from '.';

const logger = createLogger('test', 'silent');
const written = defineEvent('note.written', {
  ...{ description: 'A note was written.', payload: z.object({}), log: null },
});

describe('what a consumer does with a page at once', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  let sequencer: Sequencer;
  let consumer: Consumer | null;
  let poison: Set<string>;
  let pages: string[][];
  beforeEach(async () => {
    kernel = await kernelUnderTest();
    sequencer = new Sequencer(kernel.database, logger);
    sequencer.start();
    consumer = null;
    poison = new Set();
    pages = [];
  });
  afterEach(async () => {
    await consumer?.stop();
    await sequencer.stop();
    await kernel.close();
  });

  const together: PageHandler = async (manager, events) => {
    pages.push(events.map(({ subjectId }) => subjectId));
    for (const { seq, subjectId } of events)
      await manager.query('INSERT INTO note VALUES (?, ?)', [seq, `${subjectId} together`]);
    const failing = events.find(({ subjectId }) => poison.has(subjectId));
    if (failing !== undefined) throw new Error(`${failing.subjectId} cannot be applied`);
  };
  const consume = () => {
    consumer = new Consumer({
      database: kernel.database,
      logger,
      subscription: {
        source: 'other',
        feed: sequencer,
        handlers: {
          'note.written': async (manager, { seq, subjectId }) => {
            await manager.query('INSERT INTO note VALUES (?, ?)', [1_000 + seq, `${subjectId} handled`]);
          },
        },
        together,
      },
      retryDelaysMs: [5, 5, 5, 5],
    });
    consumer.start();
    return consumer;
  };
  /** Told as `profile/subject`, all in one page. */
  const tell = async (...facts: string[]) => {
    const events = facts.map((fact) => {
      const [profileId = '', subjectId = ''] = fact.split('/');
      return { profileId, subjectId, payload: {}, occurredAt: new Date() };
    });
    await kernel.database.transact((manager) => appendEvents(manager, written, events));
    await eventually(
      async () => (await sequencer.read({ after: facts.length - 1, types: null, holdMs: 0 })).events.length,
    );
  };
  const notes = async () =>
    ((await kernel.database.read.query('SELECT text FROM note ORDER BY id')) as { text: string }[]).map(
      ({ text }) => text,
    );
  const both = (...subjects: string[]) =>
    [' together', ' handled'].flatMap((by) => subjects.map((subject) => `${subject}${by}`));

  it('is done once with all that were handled, in their order', async () => {
    await tell('a/1', 'b/2', 'a/3');
    consume();
    await eventually(async () => (await notes()).length === 6);
    expect(pages).toEqual([['1', '2', '3']]);
    expect(await notes()).toEqual(both('1', '2', '3'));
  });

  it('is done with each by itself when it fails with one, which alone is parked, and its profile waits', async () => {
    poison.add('bad');
    await tell('a/1', 'a/bad', 'b/2', 'a/3');
    const running = consume();
    await eventually(async () => (await parkedEvents(kernel.database.read, 10))[0]?.state === 'PARKED');
    expect(await notes()).toEqual(both('1', '2'));
    poison.clear();
    await releaseParked(kernel.database.read, null);
    running.wakeRetry();
    await eventually(async () => (await notes()).length === 8);
    expect(await notes()).toEqual(both('1', 'bad', '2', '3'));
    expect(await parkedEvents(kernel.database.read, 10)).toEqual([]);
  });
});
