import { hasValidCheckDigits } from '@customer-area/shared/check-digits';
import { openDatabase } from '@customer-area/shared/database';
import { emptyDatabase } from '../../../../test/harness/database';
import { migrations } from '../../migrations';
import { Conversations1765100100000 } from '../../migrations/1765100100000-conversations';
import { entities } from '../entities';

const DOMAIN = 'dom_01jdem00000000000000000103';
const ORDER = 'ord_01jdem00000000000000000103';

/** Tickets as they were kept: about a domain, an order, both or neither. */
const BEFORE = [
  `INSERT INTO ticket (id, profile_id, category, subject, domain_id, order_id, status, created_at, closed_at) VALUES
     ('tkt_1', 'prf_a', 'OTHER', 'Il SITO è lento', '${DOMAIN}', NULL, 'OPEN', '2025-12-31 10:00:00', NULL),
     ('tkt_2', 'prf_a', 'BILLING', 'Pagato', NULL, '${ORDER}', 'CLOSED', '2026-01-02 10:00:00', '2026-01-03 10:00:00'),
     ('tkt_3', 'prf_b', 'OTHER', 'Tutti e due', '${DOMAIN}', '${ORDER}', 'OPEN', '2026-01-01 10:00:00', NULL),
     ('tkt_4', 'prf_b', 'OTHER', 'Niente', NULL, NULL, 'OPEN', '2026-01-03 10:00:00', NULL)`,
  `INSERT INTO ticket_message (id, ticket_id, profile_id, author, text, created_at) VALUES
     ('msg_1', 'tkt_1', 'prf_a', 'CUSTOMER', 'Da ieri.', '2025-12-31 10:00:00'),
     ('msg_2', 'tkt_3', 'prf_b', 'CUSTOMER', 'Aiuto.', '2026-01-01 10:00:00'),
     ('msg_3', 'tkt_3', 'prf_b', 'CUSTOMER', 'Ancora.', '2026-01-01 11:00:00')`,
];

describe('tickets from before', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let database: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => {
    server = await emptyDatabase('conversations_migration');
    const earlier = migrations.slice(0, migrations.indexOf(Conversations1765100100000));
    const before = await openDatabase({ url: server.url, entities: [], migrations: earlier });
    for (const statement of BEFORE) await before.read.query(statement);
    await before.close();
    database = await openDatabase({ url: server.url, entities, migrations });
  });
  afterAll(async () => {
    await database?.close();
    await server?.drop();
  });
  const sql = <T>(text: string) => database.read.query(text) as Promise<T[]>;

  it('get the numbers of their years, in the order in which they were opened, with check digits', async () => {
    const rows = await sql<{ number: string }>('SELECT number FROM ticket ORDER BY id');
    expect(rows.map(({ number }) => number.slice(0, -2))).toEqual([
      'T20250000001',
      'T20260000002',
      'T20260000001',
      'T20260000003',
    ]);
    expect(rows.every(({ number }) => hasValidCheckDigits(number.slice(1)))).toBe(true);
    expect(await sql('SELECT year, last_number n FROM ticket_number_counter ORDER BY year')).toEqual([
      { year: 2025, n: 1 },
      { year: 2026, n: 3 },
    ]);
  });

  it('are about what they named; who named two things reads the second where the question was asked', async () => {
    expect(await sql('SELECT about_kind k, about_id i, message_count n FROM ticket ORDER BY id')).toEqual([
      { k: 'DOMAIN', i: DOMAIN, n: 1 },
      { k: 'ORDER', i: ORDER, n: 0 },
      { k: 'DOMAIN', i: DOMAIN, n: 2 },
      { k: null, i: null, n: 0 },
    ]);
    expect(await sql('SELECT text FROM ticket_message ORDER BY id')).toEqual([
      { text: 'Da ieri.' },
      { text: `Aiuto.\n\n${ORDER}` },
      { text: 'Ancora.' },
    ]);
  });

  it('have a history, and are found by what was said', async () => {
    expect(
      await sql(
        "SELECT from_status f, to_status t FROM ticket_transition WHERE ticket_id = 'tkt_2' ORDER BY id",
      ),
    ).toEqual([
      { f: null, t: 'OPEN' },
      { f: 'OPEN', t: 'CLOSED' },
    ]);
    const words = await sql<{ word: string }>(
      "SELECT word FROM ticket_word WHERE profile_id = 'prf_a' AND ticket_id = 'tkt_1' ORDER BY word",
    );
    expect(words.map(({ word }) => word).slice(0, 5)).toEqual(['da', 'e', 'ieri', 'il', 'lento']);
  });
});
