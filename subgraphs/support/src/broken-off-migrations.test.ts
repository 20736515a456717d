import { openDatabase } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { emptyDatabase, rowsOf } from '../../../test/harness/database';
import { migrations } from '../migrations';

type Migration = new () => MigrationInterface;

/** A process that ends right after a statement of a migration: what it had not committed is lost. */
const ENDED = 'the process ended';
function endingAfter(Original: Migration, statements: number): Migration {
  const Ending = class extends Original {
    override up(runner: QueryRunner): Promise<void> {
      let asked = 0;
      const query = async (sql: string, parameters?: unknown[]): Promise<unknown> => {
        const result = await runner.query(sql, parameters);
        if (++asked === statements) throw new Error(ENDED);
        return result;
      };
      return super.up({ query } as unknown as QueryRunner) as Promise<void>;
    }
  };
  return Object.defineProperty(Ending, 'name', { value: Original.name });
}

describe('migrations that were broken off', () => {
  // The library writes about each of them.
  beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
  afterAll(() => jest.restoreAllMocks());

  it('go on behind the last statement that was done, wherever it was, and end as if nothing had happened', async () => {
    const [broken, whole] = [await emptyDatabase('broken_off'), await emptyDatabase('whole')];
    const migrate = async (url: string, some: readonly Migration[]) =>
      (await openDatabase({ url, entities: [], migrations: [...some], connections: 2 })).close();
    let ends = 0;
    for (const [index, Current] of migrations.entries())
      for (let statements = 1; ; statements++) {
        const some = [...migrations.slice(0, index), endingAfter(Current, statements)];
        const ended = await migrate(broken.url, some).then(
          () => false,
          (error: Error) => error.message === ENDED || Promise.reject(error),
        );
        if (!ended) break;
        ends++;
      }
    expect(ends).toBeGreaterThan(migrations.length);
    await migrate(whole.url, migrations);
    expect(await stateOf(broken.url)).toEqual(await stateOf(whole.url));
    await broken.drop();
    await whole.drop();
  });

  it('do not take for done what was refused', async () => {
    const database = await emptyDatabase('refused');
    await rowsOf(database.url, 'CREATE TABLE ticket (id int PRIMARY KEY)');
    for (let n = 0; n < 2; n++)
      await expect(
        openDatabase({ url: database.url, entities: [], migrations: [...migrations] }),
      ).rejects.toThrow(/already exists/);
    await database.drop();
  });
});

/** How each table was made, but for the next number of its rows, and how many rows it has. */
async function stateOf(url: string): Promise<readonly unknown[]> {
  const tables = await rowsOf(
    url,
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1',
  );
  const states: unknown[] = [];
  for (const { name } of tables) {
    const [made] = await rowsOf(url, `SHOW CREATE TABLE \`${name}\``);
    const [rows] = await rowsOf(url, `SELECT COUNT(*) AS n FROM \`${name}\``);
    states.push([name, String(made?.['Create Table']).replace(/ AUTO_INCREMENT=\d+/, ''), Number(rows?.n)]);
  }
  return states;
}
