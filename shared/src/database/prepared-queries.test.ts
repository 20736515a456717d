import 'reflect-metadata';
import { createConnection } from 'mysql2/promise';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { kernelUnderTest } from '../testing/kernel-under-test';
import { preparedRows, prepareQueries, type QueryPool } from './prepared-queries';
import { preparedValues } from './prepared-values';
import { RepeatedTexts } from './repeated-texts';

type Row = Record<string, unknown>;

describe('statements that come back', () => {
  let kernel: Awaited<ReturnType<typeof kernelUnderTest>>;
  beforeAll(async () => {
    kernel = await kernelUnderTest();
  });
  afterAll(() => kernel.close());
  beforeEach(() => kernel.database.read.query('DELETE FROM note'));

  const rows = (manager: EntityManager, sql: string, values?: unknown[]) => manager.query<Row[]>(sql, values);
  /** How many statements the server keeps for the connection of a transaction. */
  const kept = async (manager: EntityManager) =>
    Number((await rows(manager, "SHOW SESSION STATUS LIKE 'Com_stmt_prepare'"))[0]?.Value);
  const inTransaction = <T>(work: (manager: EntityManager) => Promise<T>) => kernel.database.transact(work);

  it('are prepared once for a connection, and answer what their text answers', async () => {
    const at = new Date('2026-11-28T01:02:03.456Z');
    const sql = `SELECT id, text, ? AS whole, ? AS huge, ? AS yes, ? AS at, ? AS nothing, ? AS bytes, 'ò' = ? AS same,
      COALESCE(NULL, ?) AS chosen, CONCAT(?, '|', ?) AS joined, 7 / ? AS part FROM note WHERE id > ? ORDER BY id LIMIT ?`;
    const values = [5, 2 ** 40, true, at, null, Buffer.from([0, 255]), 'ò', at, 12, 'x', 2, 0, 10];
    await inTransaction(async (manager) => {
      await rows(manager, "INSERT INTO note VALUES (1, 'a'), (2, 'b')");
      const before = await kept(manager);
      const asText = await rows(manager, sql, values);
      expect(await kept(manager)).toBe(before);
      for (let times = 0; times < 5; times++) expect(await rows(manager, sql, values)).toEqual(asText);
      expect(await kept(manager)).toBe(before + 1);
      expect(asText).toHaveLength(2);
    });
  });

  it('tell how many rows they changed, and which was there before', async () => {
    await inTransaction(async (manager) => {
      for (const id of [1, 2, 3])
        expect(await manager.query('INSERT INTO note VALUES (?, ?)', [id, 'a'])).toMatchObject({
          affectedRows: 1,
        });
      for (const [id, changed] of [
        [1, 1],
        [3, 1],
        [9, 0],
      ] as const)
        expect(await manager.query('UPDATE note SET text = ? WHERE id = ?', ['b', id])).toMatchObject({
          affectedRows: changed,
        });
    });
    await expect(
      inTransaction((manager) => manager.query('INSERT INTO note VALUES (?, ?)', [1, 'a'])),
    ).rejects.toMatchObject({ name: 'QueryFailedError', errno: 1062 });
    const found = await kernel.database.read.query('SELECT text FROM note ORDER BY id');
    expect(found).toEqual([{ text: 'b' }, { text: 'a' }, { text: 'b' }]);
  });

  it('are rolled back with their transaction', async () => {
    const insert = 'INSERT INTO note VALUES (?, ?)';
    await expect(
      inTransaction(async (manager) => {
        for (const id of [4, 5, 6]) await manager.query(insert, [id, 'a']);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await kernel.database.read.query('SELECT * FROM note')).toEqual([]);
  });

  it('go on after their table has changed', async () => {
    const asked = 'SELECT * FROM note WHERE id >= ?';
    const insert = 'INSERT INTO note (id, text) VALUES (?, ?)';
    try {
      for (const id of [1, 2, 3]) {
        await inTransaction((manager) => manager.query(insert, [id, 'a']));
        await inTransaction((manager) => rows(manager, asked, [id]));
      }
      await kernel.database.read.query(
        'ALTER TABLE note ADD COLUMN more varchar(5) NULL, MODIFY text varchar(30) NOT NULL',
      );
      await inTransaction((manager) => manager.query(insert, [4, 'twenty-three characters']));
      const found = await inTransaction((manager) => rows(manager, asked, [4]));
      expect(found).toEqual([{ id: 4, text: 'twenty-three characters', more: null }]);
    } finally {
      await kernel.database.read.query('DELETE FROM note');
      await kernel.database.read.query('ALTER TABLE note DROP COLUMN more, MODIFY text varchar(20) NOT NULL');
    }
    expect(await inTransaction((manager) => rows(manager, asked, [0]))).toEqual([]);
  });

  it('are prepared anew on another connection, when theirs was cut', async () => {
    const asked = 'SELECT CONNECTION_ID() AS connection, ? AS given';
    const ask = (given: number) => inTransaction((manager) => rows(manager, asked, [given]));
    for (const given of [1, 2, 3]) await ask(given);
    const connection = (await ask(4))[0]?.connection;
    const database = new URL(kernel.url).pathname.slice(1);
    const own = await createConnection(kernel.url);
    const all = await own.query(
      'SELECT id FROM information_schema.processlist WHERE db = ? AND id <> CONNECTION_ID()',
      [database],
    );
    for (const { id } of all[0] as { id: number }[]) await own.query(`KILL ${id}`);
    await own.end();
    // What was sent over a connection that is gone fails; the pool opens another one for the next.
    for (let times = 0; times < 20; times++) await ask(5).catch(() => undefined);
    const [row] = await ask(6);
    expect(row?.given).toBe(6);
    expect(row?.connection).not.toBe(connection);
  });

  it.each([1295, 1461])(
    'are sent as text where the server does not prepare them: error %i',
    async (errno) => {
      const sent: string[] = [];
      const runner = {
        isReleased: false,
        connection: { logger: { logQuery: () => undefined } },
        connect: async () => ({
          execute: (_sql: string, _values: unknown, done: (error: object) => void) => {
            sent.push('prepared');
            done({ errno });
          },
        }),
        query: async (sql: string) => {
          sent.push(sql);
          return [];
        },
      } as unknown as QueryRunner;
      const source = { createQueryRunner: () => runner } as unknown as DataSource;
      prepareQueries(source);
      const prepared = source.createQueryRunner();
      for (let times = 0; times < 3; times++) expect(await prepared.query('SELECT ?', [1])).toEqual([]);
      expect(sent).toEqual(['SELECT ?', 'prepared', 'SELECT ?', 'SELECT ?']);
    },
  );
});

describe('a statement that always comes back', () => {
  const answers = (execute: object | null): QueryPool => ({
    execute: (_sql, _values, done) => done(execute as Error | null, ['prepared']),
    query: (_sql, _values, done) => done(null, ['as text']),
  });

  it('is sent as text where the server keeps no more, and fails with what else it fails with', async () => {
    expect(await preparedRows(answers(null), 'SELECT 1', [])).toEqual(['prepared']);
    expect(await preparedRows(answers({ errno: 1461 }), 'SELECT 1', [])).toEqual(['as text']);
    await expect(preparedRows(answers({ errno: 1213 }), 'SELECT 1', [])).rejects.toEqual({ errno: 1213 });
  });
});

describe('which statements are prepared', () => {
  it('are those that come back among the last', () => {
    const texts = new RepeatedTexts(2);
    const asked = (...all: string[]) => all.map((text) => texts.isWorthPreparing(text));
    expect(asked('SELECT 1', 'SELECT 1', 'SELECT 2', 'SELECT 1', 'SELECT 3', 'SELECT 2')).toEqual([
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    texts.neverAgain('SELECT 9');
    expect(asked('SELECT 9', 'SELECT 9')).toEqual([false, false]);
  });

  it.each([
    'COMMIT',
    'SET SESSION x = 1',
    'ALTER TABLE note ADD y int',
    'SAVEPOINT a',
    `SELECT ${'1, '.repeat(2_000)}1`,
  ])('is none of these: %.40s', (text) => {
    const texts = new RepeatedTexts();
    expect([1, 2, 3].map(() => texts.isWorthPreparing(text))).toEqual([false, false, false]);
  });

  it.each([
    '/* background */ UPDATE job SET a = ?',
    'with x AS (SELECT 1) SELECT * FROM x',
    '\n  DELETE FROM note',
  ])('is one of these: %s', (text) => {
    const texts = new RepeatedTexts();
    expect([1, 2].map(() => texts.isWorthPreparing(text))).toEqual([false, true]);
  });

  it.each([[['a', ['b']]], [[1.5]], [[undefined]], [[{ a: 1 }]], [[new Date(Number.NaN)]], [[10n]]])(
    'is none with the values %j',
    (values) => {
      expect(preparedValues(values)).toBeNull();
    },
  );
});
