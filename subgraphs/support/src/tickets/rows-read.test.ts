import { openDatabase } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { QueryRunner } from 'typeorm';
import { emptyDatabase } from '../../../../test/harness/database';
import { readBy } from '../../../../test/harness/rows-read';
import { settleStatistics } from '../../../../test/harness/settled-statistics';
import { migrations } from '../../migrations';
import { entities } from '../entities';
import { TicketStore } from './ticket.store';
import { checkedTicketFilter, type TypedTicketFilter } from './ticket-filter';
import { TicketWordStore } from './ticket-word.store';

const FEW = 60;
const MANY = 100_000;
const PAGE = { size: 10, direction: 'forwards', cursor: null } as const;
/** Every ticket is about the same domain. */
const DOMAIN = 'dom_01jd0000000000000000000000';
const NOTHING = { orderId: null, invoiceId: null };

describe('the rows that a page of tickets reads', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let runner: QueryRunner;
  beforeAll(async () => {
    server = await emptyDatabase('tickets_read');
    database = await openDatabase({ url: server.url, entities, migrations });
    for (const count of [FEW, MANY])
      for (const statement of ticketsOf(`prf_${count}`, count)) await database.read.query(statement);
    // One connection for all: the server counts the rows that each connection reads.
    runner = database.source.createQueryRunner();
    await settleStatistics((sql) => database.read.query(sql), 'ticket', 'ticket_word');
  });
  afterAll(async () => {
    await runner?.release();
    await database?.close();
    await server?.drop();
  });

  const pageOf = async (count: number, filter: TypedTicketFilter, wanted: typeof PAGE | null = PAGE) => {
    const owner = trustedProfileId(`prf_${count}`);
    const own = { ...database, read: runner.manager };
    const store = new TicketStore(own, new TicketWordStore(own));
    const { answer, read } = await readBy(runner, () =>
      store.page(owner, checkedTicketFilter(filter), wanted ?? PAGE),
    );
    return { edges: answer.edges, read };
  };

  it.each<[string, TypedTicketFilter]>([
    ['nothing', {}],
    ['a status', { statuses: ['ANSWERED'] }],
    ['several statuses', { statuses: ['OPEN', 'ANSWERED', 'CLOSED'] }],
    ['the days', { createdFrom: new Date('2020-01-01'), createdBefore: new Date('2040-01-01') }],
    ['a domain', { about: { domainId: DOMAIN, ...NOTHING } }],
    ['a word', { text: 'Fattura' }],
    ['several words', { text: 'fattura errata' }],
    ['a word and a status', { text: 'fattura', statuses: ['CLOSED'] }],
  ])('narrowed by %s are as many of 100,000 tickets as of 60', async (_, filter) => {
    const [few, many] = [await pageOf(FEW, filter), await pageOf(MANY, filter)];
    expect([few.edges.length, many.edges.length]).toEqual([PAGE.size, PAGE.size]);
    // Beside what is shown only so much of each searched word is looked at, to find the rarest.
    const counted = 400;
    const searched = filter.text?.includes(' ') ? counted : 0;
    expect(many.read).toBeLessThanOrEqual(few.read + 15 + searched);
    expect(many.read).toBeLessThan(250 + searched);
  });

  it('are few for a word that one ticket has, and for one that none has', async () => {
    const one = await pageOf(MANY, { text: 'n70000' });
    expect(one.edges).toHaveLength(1);
    expect(one.read).toBeLessThan(20);
    const none = await pageOf(MANY, { text: 'n100001' });
    expect(none.edges).toHaveLength(0);
    expect(none.read).toBeLessThan(20);
  });

  it('are few for a frequent word beside a rare one, whichever is longer', async () => {
    for (const text of ['fattura n7', 'n70000 errata']) {
      const one = await pageOf(MANY, { text });
      expect(one.edges).toHaveLength(1);
      expect(one.read).toBeLessThan(250);
    }
  });
});

/** So many tickets of a profile, a minute apart. */
function ticketsOf(profileId: string, count: number): string[] {
  const at = "TIMESTAMPADD(MINUTE, seq, '2026-01-01')";
  const id = `CONCAT('tkt_', ${count}, '_', LPAD(seq, 8, '0'))`;
  const status = "ELT(1 + seq % 3, 'OPEN', 'ANSWERED', 'CLOSED')";
  const word = (text: string) =>
    `INSERT INTO ticket_word (profile_id, word, opened_at, ticket_id) SELECT '${profileId}', ${text}, ${at}, ${id} FROM seq_1_to_${count}`;
  return [
    `INSERT INTO ticket (id, profile_id, number, category, subject, about_kind, about_id, status, created_at, message_count)
     SELECT ${id}, '${profileId}', CONCAT('T', ${count} * 1000000 + seq), 'OTHER', 'Fattura errata', 'DOMAIN', '${DOMAIN}', ${status}, ${at}, 1 FROM seq_1_to_${count}`,
    word("'fattura'"),
    word("'errata'"),
    word("CONCAT('n', seq)"),
  ];
}
