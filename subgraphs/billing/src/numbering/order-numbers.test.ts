import { hasValidCheckDigits } from '@customer-area/shared/check-digits';
import { type Database, openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { NumberCounterStore } from './number-counter.store';
import { OrderNumbers } from './order-numbers';

const AT = new Date('2026-06-01T10:00:00.000Z');

describe('order numbers', () => {
  let database: Database;
  let empty: Awaited<ReturnType<typeof emptyDatabase>>;
  const aProcess = () => new OrderNumbers({ database, numbers: new NumberCounterStore() });
  const many = (numbers: OrderNumbers, count: number, at = AT) =>
    Promise.all(Array.from({ length: count }, () => numbers.next(at)));

  beforeAll(async () => {
    empty = await emptyDatabase('billing');
    database = await openDatabase({ url: empty.url, entities: [], migrations });
  });
  afterAll(async () => {
    await database.close();
    await empty.drop();
  });

  it('are never the same, from three processes and beyond their blocks', async () => {
    const numbers = (
      await Promise.all([aProcess(), aProcess(), aProcess()].map((one) => many(one, 250)))
    ).flat();
    expect(new Set(numbers).size).toBe(750);
    expect(numbers.every((number) => number.length === 13 && hasValidCheckDigits(number))).toBe(true);
  });

  it('go on behind those that were given one by one before', async () => {
    const counter = new NumberCounterStore();
    const before = await database.transact((manager) => counter.next(manager, 'ORDER', 2031));
    expect(await aProcess().next(new Date('2031-02-01T00:00:00.000Z'))).toMatch(
      new RegExp(`^2031000000${before + 1}`),
    );
  });

  it('begin with the year in Italy', async () => {
    const process = aProcess();
    expect(await process.next(new Date('2026-12-31T22:59:59.999Z'))).toMatch(/^2026/);
    expect(await process.next(new Date('2026-12-31T23:00:00.000Z'))).toMatch(/^2027/);
  });

  it('are given out of a block while somebody else holds the counter', async () => {
    const process = aProcess();
    await process.next(AT);
    await database.transact(async (manager) => {
      await manager.query("SELECT last_number FROM number_counter WHERE series = 'ORDER' FOR UPDATE");
      expect(await many(process, 50)).toHaveLength(50);
    });
  });

  it('come again when the database was away', async () => {
    const process = aProcess();
    await database.read.query('RENAME TABLE number_counter TO away');
    await expect(process.next(AT)).rejects.toThrow();
    await database.read.query('RENAME TABLE away TO number_counter');
    expect(await process.next(AT)).toMatch(/^2026/);
  });
});
