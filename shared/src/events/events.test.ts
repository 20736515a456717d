import { z } from 'zod';
import { eventually } from '../../../test/harness/operations';
import { defineEvent } from '../contract';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { appendEvent, Consumer, type RecordedEvent, readEvents, Sequencer } from '.';

const thingHappened = defineEvent('thing.happened', {
  description: 'A thing happened.',
  payload: z.object({ subjectId: z.string() }),
  log: null,
});
const fact = (subjectId: string) => ({
  profileId: null,
  subjectId,
  payload: { subjectId },
  occurredAt: new Date(),
});
const logger = createLogger('test', 'silent');

describe('the event log', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  let sequencers: Sequencer[];
  beforeEach(async () => {
    kernel = await kernelUnderTest();
    // Two, as with two replicas of a service: one at a time numbers.
    sequencers = [new Sequencer(kernel.database, logger), new Sequencer(kernel.database, logger)];
    for (const sequencer of sequencers) sequencer.start();
  });
  afterEach(async () => {
    await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
    await kernel.close();
  });

  it('numbers without a gap, and never lets a reader pass one that commits late', async () => {
    const seen: RecordedEvent[] = [];
    let reading = true;
    const reader = (async () => {
      while (reading) {
        seen.push(...(await readEvents(kernel.database.read, seen.at(-1)?.seq ?? 0)));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        kernel.database.transact(async (manager) => {
          await appendEvent(manager, thingHappened, fact(`s${n}`));
          // Early ones commit late: what AUTO_INCREMENT would have numbered first becomes visible last.
          await new Promise((resolve) => setTimeout(resolve, (40 - n) * 3));
        }),
      ),
    );
    await eventually(async () => seen.length >= 40);
    reading = false;
    await reader;
    expect(seen.map((event) => event.seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(new Set(seen.map((event) => event.subjectId)).size).toBe(40);
  });

  it('says nothing of what was rolled back', async () => {
    await kernel.database
      .transact(async (manager) => {
        await appendEvent(manager, thingHappened, fact('never'));
        throw new Error('no');
      })
      .catch(() => undefined);
    await kernel.database.transact((manager) => appendEvent(manager, thingHappened, fact('yes')));
    const events = await eventually(async () => {
      const read = await readEvents(kernel.database.read, 0);
      return read.length > 0 ? read : null;
    });
    expect(events.map((event) => event.subjectId)).toEqual(['yes']);
  });

  it('is applied once by two consumers side by side, whatever fails on the way', async () => {
    let failures = 3;
    const consumer = () =>
      new Consumer({
        database: kernel.database,
        logger,
        subscription: {
          source: 'other',
          feed: sequencers[0] as Sequencer,
          handlers: {
            'thing.happened': async (manager, event) => {
              await manager.query('INSERT INTO note VALUES (?, ?)', [event.seq, event.subjectId]);
              if (failures-- > 0) throw new Error('not now');
            },
          },
        },
      });
    const consumers = [consumer(), consumer()];
    for (const one of consumers) one.start();
    for (let n = 1; n <= 10; n++)
      await kernel.database.transact((manager) => appendEvent(manager, thingHappened, fact(`s${n}`)));
    const rows = await eventually(async () => {
      const notes = (await kernel.database.read.query('SELECT text FROM note ORDER BY id')) as {
        text: string;
      }[];
      return notes.length === 10 ? notes : null;
    });
    await Promise.all(consumers.map((one) => one.stop()));
    expect(rows.map((row) => row.text)).toEqual(Array.from({ length: 10 }, (_, n) => `s${n + 1}`));
  });
});
