import { openDatabase } from '@customer-area/shared/database';
import type { QueryRunner } from 'typeorm';
import { emptyDatabase } from '../../../../test/harness/database';
import { readBy } from '../../../../test/harness/rows-read';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { migrations } from '../../migrations';
import { entities } from '../entities';
import { manyDeskTickets } from '../testing/many-desk-tickets';
import { NOBODY } from './ticket-desk.entity';
import { type QueueCriteria, TicketQueueStore } from './ticket-queue.store';

const FEW = 400;
const MANY = 100_000;
/** Open ones, in both. */
const OPEN = 200;
const PAGE = { size: 10, direction: 'forwards', cursor: null } as const;
const ALL: QueueCriteria = { status: 'OPEN', queue: null, assignedTo: null, tag: null, dueBefore: null };

describe.each([FEW, MANY])('of %d tickets at the desk', (count) => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let runner: QueryRunner;
  beforeAll(async () => {
    server = await emptyDatabase('desk_cost');
    database = await openDatabase({ url: server.url, entities, migrations });
    for (const statement of manyDeskTickets(count, OPEN)) await database.read.query(statement);
    await settleStatistics((sql) => database.read.query(sql), 'ticket_desk', 'ticket_tag');
    // One connection for all: the server counts the rows that each connection reads.
    runner = database.source.createQueryRunner();
  });
  afterAll(async () => {
    await runner?.release();
    await database?.close();
    await server?.drop();
  });

  it.each<[string, Partial<QueueCriteria>]>([
    ['what is open', {}],
    ['a queue', { queue: 'BILLING' }],
    ['a queue of closed ones', { queue: 'BILLING', status: 'CLOSED' }],
    ['what nobody has in hand', { assignedTo: NOBODY }],
    ['what somebody has in hand', { assignedTo: 'lgn_1' }],
    ['what somebody has closed', { assignedTo: 'lgn_1', status: 'CLOSED' }],
    ['a tag', { tag: 'dns' }],
    ['a tag of closed ones', { tag: 'dns', status: 'CLOSED' }],
    ['what is overdue', { dueBefore: new Date('2030-01-01') }],
  ])('a page of %s reads about as many rows as it shows', async (_, criteria) => {
    const { answer, read } = await readBy(runner, () =>
      new TicketQueueStore().page(runner.manager, { ...ALL, ...criteria }, PAGE),
    );
    expect(answer.edges).toHaveLength(PAGE.size);
    expect(read).toBeLessThan(60);
  });

  it('what waits is counted by reading what is open, and nothing of the rest', async () => {
    const { answer, read } = await readBy(runner, () =>
      new TicketQueueStore().counts(runner.manager, new Date('2030-01-01')),
    );
    expect(answer.reduce((sum, { open }) => sum + open, 0)).toBe(OPEN);
    expect(read).toBeLessThan(OPEN + 30);
  });
});
