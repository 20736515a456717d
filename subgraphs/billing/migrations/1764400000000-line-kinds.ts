import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const JSON_TEXT = 'longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';

/** A line has a kind, and whatever its kind knows of it as details. Two lines of one order may be about one domain. */
const LINES = [
  `ALTER TABLE order_line ADD COLUMN details ${JSON_TEXT} NOT NULL DEFAULT '{}',
     ADD COLUMN vat_rate varchar(6) NOT NULL DEFAULT '0.00' AFTER vat,
     ADD COLUMN vat_nature varchar(6) NULL AFTER vat_rate`,
  `UPDATE order_line l JOIN customer_order o ON o.id = l.order_id
      SET l.kind = LOWER(l.kind), l.vat_rate = o.vat_percent, l.vat_nature = o.vat_nature,
          l.details = JSON_OBJECT('name', l.name, 'unicodeName', l.unicode_name, 'tld', l.tld)`,
  `CREATE TABLE order_domain (
     profile_id ${ID} NOT NULL,
     domain_id ${ID} NOT NULL,
     ordered_at datetime(3) NOT NULL,
     order_id ${ID} NOT NULL,
     PRIMARY KEY (profile_id, domain_id, ordered_at, order_id)
   ) ENGINE=InnoDB`,
  `INSERT INTO order_domain (profile_id, domain_id, ordered_at, order_id)
     SELECT DISTINCT profile_id, domain_id, ordered_at, order_id FROM order_line WHERE domain_id IS NOT NULL`,
  `ALTER TABLE order_line DROP KEY order_line_domain, DROP COLUMN ordered_at, DROP COLUMN name, DROP COLUMN unicode_name,
     DROP COLUMN tld, MODIFY COLUMN years tinyint NULL, MODIFY COLUMN position smallint NOT NULL,
     ALTER COLUMN details DROP DEFAULT, ALTER COLUMN vat_rate DROP DEFAULT`,
  'ALTER TABLE customer_order DROP COLUMN domain_ids',
];

/** Rates stand on lines; orders and documents sum up what is taxed alike. Until now each had one rate for everything. */
const TAXES = ['customer_order', 'invoice'].flatMap((table) => [
  `ALTER TABLE ${table} ADD COLUMN vat_summaries ${JSON_TEXT} NOT NULL DEFAULT '[]' AFTER vat_nature`,
  `UPDATE ${table} SET vat_summaries =
     JSON_ARRAY(JSON_OBJECT('rate', vat_percent, 'nature', vat_nature, 'net', net, 'vat', vat))`,
]);

const INVOICE_LINES = [
  `ALTER TABLE invoice_line ADD COLUMN vat_rate varchar(6) NOT NULL DEFAULT '0.00', ADD COLUMN vat_nature varchar(6) NULL,
     MODIFY COLUMN position smallint NOT NULL`,
  `UPDATE invoice_line l JOIN invoice i ON i.id = l.invoice_id SET l.vat_rate = i.vat_percent, l.vat_nature = i.vat_nature`,
  'ALTER TABLE invoice_line ALTER COLUMN vat_rate DROP DEFAULT',
  ...['customer_order', 'invoice'].map(
    (table) =>
      `ALTER TABLE ${table} DROP COLUMN vat_percent, DROP COLUMN vat_nature, ALTER COLUMN vat_summaries DROP DEFAULT`,
  ),
];

/** Everything that is sold has a price, not only what has an extension. */
const PRICES = [
  `ALTER TABLE price CHANGE COLUMN tld \`key\` ${CODE} NOT NULL, CHANGE COLUMN years term smallint NOT NULL`,
];

export class LineKinds1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LINES, ...TAXES, ...INVOICE_LINES, ...PRICES]) await runner.query(statement);
    await keepRequests(runner);
  }

  async down(): Promise<void> {
    throw new Error('lines of other kinds have no place in the old columns: restore a backup instead');
  }
}

/** Orders that nobody has claimed were all registrations, taxed as for a consumer in Italy. */
async function keepRequests(runner: QueryRunner): Promise<void> {
  const orders = (await runner.query('SELECT id, order_lines AS orderLines FROM unclaimed_order')) as {
    id: string;
    orderLines: string;
  }[];
  for (const { id, orderLines } of orders) {
    const lines = (JSON.parse(orderLines) as Record<string, unknown>[]).map(
      ({ lineId, name, unicodeName, tld, years, listNet, net, vat }) => {
        const facts = {
          lineId,
          kind: 'register',
          domainId: null,
          years,
          details: { name, unicodeName, tld },
        };
        const request = { kind: 'register', name, years };
        return { ...facts, request, listNet, net, vat, vatRate: '22.00', vatNature: null };
      },
    );
    await runner.query('UPDATE unclaimed_order SET order_lines = ? WHERE id = ?', [
      JSON.stringify(lines),
      id,
    ]);
  }
}
