import { Writable } from 'node:stream';
import { CallerFault } from '../errors';
import { createLogger } from '../logging';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { Consumer, type ConsumerOptions, type FeedPage } from '.';

const ERROR = 50;
const NOTHING: FeedPage = { events: [], upTo: 0 };

describe('a consumer whose source does not answer', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  beforeAll(async () => {
    kernel = await kernelUnderTest();
  });
  afterAll(() => kernel.close());

  /** The highest level it logged at until it had failed four times in a row. */
  async function loudest(
    read: (round: number) => Promise<FeedPage>,
    options: Pick<ConsumerOptions, 'startUpMs'> = {},
  ): Promise<number> {
    const levels: number[] = [];
    let round = 0;
    await new Promise<void>((resolve) => {
      const log = new Writable({
        write: (line, _, done) => {
          const { level, failures } = JSON.parse(String(line)) as { level: number; failures?: number };
          levels.push(level);
          if (failures === 4) resolve(consumer.stop());
          done();
        },
      });
      const consumer = new Consumer({
        database: kernel.database,
        logger: createLogger('test', 'trace', log),
        subscription: {
          source: 'other',
          handlers: { 'thing.happened': async () => undefined },
          feed: { read: () => read(++round) },
        },
        ...options,
      });
      consumer.start();
    });
    return Math.max(...levels);
  }

  const away = () => Promise.reject(new CallerFault('UNAVAILABLE'));

  it('is quiet while that service may still be starting', async () => {
    expect(await loudest(away)).toBeLessThan(ERROR);
  });

  it('complains when it should have started long ago', async () => {
    expect(await loudest(away, { startUpMs: 1 })).toBe(ERROR);
  });

  it('complains about a service that was there and went away', async () => {
    expect(await loudest((round) => (round === 1 ? Promise.resolve(NOTHING) : away()))).toBe(ERROR);
  });

  it('complains about any other fault at once, also while services start', async () => {
    expect(await loudest(() => Promise.reject(new Error('not this shape')))).toBe(ERROR);
  });
});
