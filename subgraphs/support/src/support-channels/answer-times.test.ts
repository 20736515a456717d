import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { loginOf } from '../../../../test/harness/operations';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { migrations } from '../../migrations';
import { FirstAnswers1765100901000 } from '../../migrations/1765100901000-first-answers';
import { composeStores } from '../compose-stores';
import { entities } from '../entities';
import { composedSupport } from '../testing/composed-support';
import { ANNA, deskOf } from '../testing/desk';

const REPLY = 'mutation ($id: ID!) { replyToTicket(ticketId: $id, message: "Ancora.") { __typename } }';
const ANSWERED = { status: 'ANSWERED' };
/** A ticket each twenty seconds up to now, answered after five minutes and more; each fifth one is not. */
const MANY = 100_000;
const AT = 'TIMESTAMPADD(SECOND, 20 * CAST(seq AS SIGNED) - 2000000, UTC_TIMESTAMP())';
const TICKETS = `INSERT INTO ticket (id, profile_id, number, category, subject, status, created_at, first_answered_at, message_count)
  SELECT CONCAT('tkt_', LPAD(seq, 8, '0')), CONCAT('prf_', seq % 1000), seq, ELT(1 + seq % 3, 'BILLING', 'DOMAINS', 'OTHER'), 'x',
         'CLOSED', ${AT}, IF(seq % 5 = 0, NULL, TIMESTAMPADD(MINUTE, 5 + seq % 50, ${AT})), 2 FROM seq_1_to_${MANY}`;

/** A database of tickets as they were kept before a migration, and that database with all of them. */
async function migrated(statements: readonly string[]) {
  const server = await emptyDatabase('answer_times');
  const earlier = migrations.slice(0, migrations.indexOf(FirstAnswers1765100901000));
  const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
  for (const statement of statements) await before.read.query(statement);
  await before.close();
  const database = await openDatabase({ url: server.url, entities, migrations });
  const end = async () => {
    await database.close();
    await server.drop();
  };
  return { database, end };
}

describe('how soon support answers', () => {
  it(`is counted from one index, among ${MANY} tickets too`, async () => {
    const { database, end } = await migrated([]);
    await database.read.query(TICKETS);
    await settleStatistics((sql) => database.read.query(sql), 'ticket');
    const { supportChannels } = composeStores(database);
    const asked: [string, unknown[]][] = [];
    const watched = Object.create(database.read, {
      query: {
        value: (sql: string, values: unknown[]) => {
          asked.push([sql, values]);
          return database.read.query(sql, values);
        },
      },
    });
    const since = new Date(Date.now() - 28 * 86_400_000);
    const answers = await supportChannels.firstAnswers(watched, since);
    expect(answers).toHaveLength(20_000);
    expect(new Set(answers.map(({ category }) => category))).toEqual(
      new Set(['BILLING', 'DOMAINS', 'OTHER']),
    );
    const minutes = answers.map((answer) => answer.minutes);
    expect([Math.min(...minutes), Math.max(...minutes)]).toEqual([6, 54]);
    const [[sql, values] = ['', []]] = asked;
    expect(asked).toHaveLength(1);
    expect(await database.read.query(`EXPLAIN ${sql}`, values)).toEqual([
      expect.objectContaining({ type: 'range', key: 'ticket_opened', Extra: 'Using where; Using index' }),
    ]);
    await end();
  });

  it('is what the first answer took, also when the customer wrote again and was answered again', async () => {
    const support = await composedSupport('first_answer');
    support.peers.staff.set(ANNA.loginId, { name: 'Anna Rossi', permissions: ['tickets:answer'] });
    const desk = deskOf(support);
    const { id } = await desk.opened('prf_one');
    const since = new Date(Date.now() - 86_400_000);
    const answers = () => support.stores.supportChannels.firstAnswers(support.database.read, since);
    expect(await answers()).toEqual([]);
    expect(await desk.act(ANNA, 'answerTicket', { ticketId: id, message: 'Sì.' })).toMatchObject(ANSWERED);
    const [first] = await answers();
    await support.ask(loginOf('prf_one'), REPLY, { id });
    await support.pass(1);
    expect(await desk.act(ANNA, 'answerTicket', { ticketId: id, message: 'No.' })).toMatchObject(ANSWERED);
    expect(await answers()).toEqual([first]);
    expect(first).toEqual({ category: 'TECHNICAL', minutes: 0 });
    await support.end();
  });

  it('counts the tickets from before by their histories', async () => {
    const ticket = (id: string) =>
      `('${id}', 'prf_a', '${id}', 'OTHER', 'x', 'OPEN', '2026-01-01 10:00:00', 2)`;
    const step = (id: string, to: string, minute: number, profile = 'prf_a') =>
      `('${profile}', '${id}', 'OPEN', '${to}', 'STAFF', '2026-01-01 10:${minute}:00')`;
    const { database, end } = await migrated([
      `INSERT INTO ticket (id, profile_id, number, category, subject, status, created_at, message_count)
       VALUES ${ticket('tkt_1')}, ${ticket('tkt_2')}`,
      `INSERT INTO ticket_transition (profile_id, ticket_id, from_status, to_status, moved_by, at) VALUES
       ${step('tkt_1', 'ANSWERED', 50)}, ${step('tkt_1', 'ANSWERED', 20)}, ${step('tkt_1', 'CLOSED', 10)}, ${step('tkt_2', 'CLOSED', 10)}`,
    ]);
    const { supportChannels } = composeStores(database);
    expect(await supportChannels.firstAnswers(database.read, new Date('2025-12-31'))).toEqual([
      { category: 'OTHER', minutes: 20 },
    ]);
    await end();
  });
});
