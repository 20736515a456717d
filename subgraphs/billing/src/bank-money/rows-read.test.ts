import { openDatabase } from '@customer-area/shared/database';
import type { QueryRunner } from 'typeorm';
import { emptyDatabase } from '../../../../test/harness/database';
import { readBy } from '../../../../test/harness/rows-read';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { migrations } from '../../migrations';
import { entities } from '../compose-stores';
import type { BankLineRow } from './lines/bank-line.entity';
import { BankLineStore } from './lines/bank-line.store';

const FEW = 20;
const MANY = 10_000;

/** Renewals are paid with the same amount on the same day, half of them with a reference of the bank. */
const linesOf = (statement: string, count: number) =>
  `INSERT INTO bank_line (id, line_key, key_kind, statement_id, file_line, account, booked_on, cents, text, status, credited_cents)
   SELECT CONCAT('${statement}', LPAD(seq, 6, '0')), SHA2(CONCAT('${statement}', seq), 256),
     IF(seq % 2 = 0, 'CAMT_REFERENCE', 'CAMT_TEXT'), '${statement}', seq, '${statement}', '2026-11-02', 1219, '', 'WAITING', 0
   FROM seq_1_to_${count}`;

describe('the rows that are read for one line of a statement', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let runner: QueryRunner;
  const store = new BankLineStore();
  beforeAll(async () => {
    server = await emptyDatabase('lines_read');
    database = await openDatabase({ url: server.url, entities, migrations });
    // The lines of one that is older come first by their ids.
    await database.read.query(linesOf('bst_0', 1_000));
    for (const count of [FEW, MANY]) await database.read.query(linesOf(`bst_${count}`, count));
    await settleStatistics((sql) => database.read.query(sql), 'bank_line');
    // One connection for all: the server counts the rows that each connection reads.
    runner = database.source.createQueryRunner();
  });
  afterAll(async () => {
    await runner?.release();
    await database?.close();
    await server?.drop();
  });

  const taken = async (count: number) => {
    const line = await store.takeWaiting(runner.manager, `bst_${count}`);
    if (line === null) throw new Error('no line waits');
    return line;
  };

  it.each([FEW, MANY])('are few to take the next one of %i', async (count) => {
    expect((await readBy(runner, () => taken(count))).read).toBeLessThan(10);
  });

  it.each([FEW, MANY])(
    'are few to see that no other file has told of it, among %i that are alike',
    async (count) => {
      const line: BankLineRow = await taken(count);
      const { answer, read } = await readBy(runner, () => store.hasAlike(runner.manager, line));
      expect(answer).toBe(false);
      expect(read).toBeLessThan(15);
    },
  );
});
