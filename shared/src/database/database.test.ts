import { kernelUnderTest } from '../testing/kernel-under-test';

describe('a transaction', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  beforeAll(async () => {
    kernel = await kernelUnderTest();
  });
  afterAll(() => kernel.close());
  const notes = async () =>
    (
      (await kernel.database.read.query('SELECT id, text FROM note ORDER BY id')) as {
        id: number;
        text: string;
      }[]
    ).map(({ id, text }) => `${id}${text}`);
  beforeEach(() => kernel.database.read.query('DELETE FROM note'));

  it('leaves nothing behind when its work throws', async () => {
    await expect(
      kernel.database.transact(async (manager) => {
        await manager.query("INSERT INTO note VALUES (1, 'a')");
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await notes()).toEqual([]);
  });

  it('is replayed after a deadlock, and both sides end well', async () => {
    await kernel.database.read.query("INSERT INTO note VALUES (1, 'a'), (2, 'a')");
    let runs = 0;
    let holding = 0;
    const cross = (first: number, second: number) =>
      kernel.database.transact(async (manager) => {
        runs++;
        await manager.query("UPDATE note SET text = CONCAT(text, 'x') WHERE id = ?", [first]);
        // Each holds one before it wants the other's.
        holding++;
        while (holding < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await manager.query("UPDATE note SET text = CONCAT(text, 'x') WHERE id = ?", [second]);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(runs).toBeGreaterThan(2);
    expect(await notes()).toEqual(['1axx', '2axx']);
  });

  it('never cuts a text that is too long', async () => {
    await expect(
      kernel.database.transact((manager) =>
        manager.query('INSERT INTO note VALUES (3, ?)', ['x'.repeat(21)]),
      ),
    ).rejects.toThrow(/too long/i);
    expect(await notes()).toEqual([]);
  });

  it('tells who asked for a statement that failed, without a stack for each that did not', async () => {
    const askWrongly = async () => {
      await kernel.database.read.query('SELECT nothing FROM note');
    };
    const failed = await askWrongly().catch((error: Error) => error);
    expect(failed?.stack).toContain('askWrongly');
  });
});
