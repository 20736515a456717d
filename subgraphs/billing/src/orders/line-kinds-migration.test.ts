import { openDatabase } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { emptyDatabase } from '../../../../test/harness/database';
import { Billing1763800000000 } from '../../migrations/1763800000000-billing';
import { EventActor1763900000000 } from '../../migrations/1763900000000-event-actor';
import { OrderDomains1763900550000 } from '../../migrations/1763900550000-order-domains';
import { FirstPurchase1763900750000 } from '../../migrations/1763900750000-first-purchase';
import { LineKinds1764400000000 } from '../../migrations/1764400000000-line-kinds';

const BEFORE = [
  Billing1763800000000,
  EventActor1763900000000,
  OrderDomains1763900550000,
  FirstPurchase1763900750000,
];
const PROFILE = newId('prf');
const [ORDER, BROTHER, DOMAIN] = [newId('ord'), newId('ord'), newId('dom')];

describe('what was there before lines had kinds', () => {
  let server: Awaited<ReturnType<typeof emptyDatabase>>;
  let rows: <T>(sql: string) => Promise<T[]>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    server = await emptyDatabase('line_kinds');
    const before = await openDatabase({ url: server.url, entities: [], migrations: BEFORE });
    const write = (sql: string, values: unknown[]) => before.read.query(sql, values);
    for (const [number, id] of [ORDER, BROTHER].entries()) {
      await write(
        `INSERT INTO customer_order (id, profile_id, number, status, currency, net, vat, total, amount_due, discount, vat_percent,
           vat_nature, split_payment, billing_data, created_at, expires_at, domain_ids)
         VALUES (?, ?, ?, 'PAID', 'EUR', 1000, 0, 1000, 1000, 0, '0.00', 'N2.1', 0, '{}', NOW(3), NOW(3), ?)`,
        [id, PROFILE, String(number), DOMAIN],
      );
      await write(
        `INSERT INTO order_line (id, profile_id, order_id, position, kind, domain_id, name, unicode_name, tld, years,
           list_net, net, vat, status, ordered_at)
         VALUES (?, ?, ?, 0, 'RENEW', ?, 'xn--citt-3na.it', 'città.it', 'it', 2, 1000, 1000, 0, 'WAITING', NOW(3))`,
        [newId('lin'), PROFILE, id, DOMAIN],
      );
    }
    await write(
      `INSERT INTO order_line (id, profile_id, order_id, position, kind, domain_id, name, unicode_name, tld, years,
         list_net, net, vat, status, ordered_at)
       VALUES (?, ?, ?, 1, 'REGISTER', NULL, 'x.it', 'x.it', 'it', 1, 0, 0, 0, 'CANCELLED', NOW(3))`,
      [newId('lin'), PROFILE, BROTHER],
    );
    await write(
      `INSERT INTO invoice (id, profile_id, kind, document_type, series, year, progressive, number, order_id, subject_id, currency,
         net, vat, total, vat_percent, vat_nature, split_payment, billing_data, issued_at)
       VALUES ('inv_1', ?, 'INVOICE', 'TD01', 'F', 2026, 1, 'F2026-000001', ?, ?, 'EUR', 1000, 220, 1220, '22.00', NULL, 0, '{}', NOW(3))`,
      [PROFILE, ORDER, ORDER],
    );
    await write(
      "INSERT INTO invoice_line (profile_id, invoice_id, position, description, quantity, net, vat) VALUES (?, 'inv_1', 0, 'x', 2, 1000, 220)",
      [PROFILE],
    );
    await write(
      `INSERT INTO unclaimed_order (id, number, state, claim_hash, request_hash, payload_hash, network_hash, currency, net, vat,
         total, discount, order_lines, created_at, expires_at)
       VALUES ('ord_u', '9', 'OPEN', 'a', 'b', 'c', 'd', 'EUR', 999, 220, 1219, 0, ?, NOW(3), NOW(3))`,
      [
        JSON.stringify([
          {
            lineId: 'lin_u',
            name: 'u.it',
            unicodeName: 'u.it',
            tld: 'it',
            years: 1,
            listNet: 999,
            net: 999,
            vat: 220,
          },
        ]),
      ],
    );
    await before.close();
    const after = await openDatabase({
      url: server.url,
      entities: [],
      migrations: [...BEFORE, LineKinds1764400000000],
    });
    rows = async <T>(sql: string) => (await after.read.query(sql)) as T[];
    close = () => after.close();
  });
  afterAll(async () => {
    await close();
    await server.drop();
  });

  it('has its names and extensions as details of its lines, and its rate on them', async () => {
    const lines = await rows<{ details: string }>(
      `SELECT kind, years, details, vat_rate AS vatRate, vat_nature AS vatNature FROM order_line
        WHERE order_id = '${ORDER}'`,
    );
    expect(lines.map((line) => ({ ...line, details: JSON.parse(line.details) }))).toEqual([
      {
        kind: 'renew',
        years: 2,
        details: { name: 'xn--citt-3na.it', unicodeName: 'città.it', tld: 'it' },
        vatRate: '0.00',
        vatNature: 'N2.1',
      },
    ]);
  });

  it('is found by its domain in every order about it', async () => {
    const found = await rows<{ domainId: string; orderId: string }>(
      'SELECT domain_id AS domainId, order_id AS orderId FROM order_domain',
    );
    expect(found.map(({ domainId }) => domainId)).toEqual([DOMAIN, DOMAIN]);
    expect(new Set(found.map(({ orderId }) => orderId))).toEqual(new Set([ORDER, BROTHER]));
  });

  it('sums up its one rate on orders and documents', async () => {
    const summaries = async (table: string) =>
      (await rows<{ s: string }>(`SELECT vat_summaries AS s FROM ${table} LIMIT 1`)).map(({ s }) =>
        JSON.parse(s),
      );
    expect(await summaries('customer_order')).toEqual([
      [{ rate: '0.00', nature: 'N2.1', net: 1000, vat: 0 }],
    ]);
    expect(await summaries('invoice')).toEqual([[{ rate: '22.00', nature: null, net: 1000, vat: 220 }]]);
    expect(await rows('SELECT vat_rate, vat_nature FROM invoice_line')).toEqual([
      { vat_rate: '22.00', vat_nature: null },
    ]);
  });

  it('keeps what was asked for by those who have not signed up yet', async () => {
    const [order] = await rows<{ l: string }>('SELECT order_lines AS l FROM unclaimed_order');
    expect(JSON.parse(order?.l ?? '')).toEqual([
      {
        lineId: 'lin_u',
        kind: 'register',
        domainId: null,
        years: 1,
        details: { name: 'u.it', unicodeName: 'u.it', tld: 'it' },
        request: { kind: 'register', name: 'u.it', years: 1 },
        listNet: 999,
        net: 999,
        vat: 220,
        vatRate: '22.00',
        vatNature: null,
      },
    ]);
  });

  it('has its prices under product, operation, key and term', async () => {
    expect(
      await rows(
        "SELECT cents FROM price WHERE product = 'DOMAIN' AND operation = 'REGISTER' AND `key` = 'it' AND term = 1",
      ),
    ).toEqual([{ cents: 999 }]);
  });
});
