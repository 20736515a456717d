import { createConnection } from 'mysql2/promise';
import { id } from './customers.mjs';

const AT_ONCE = 100_000;

/**
 * Puts so many more customers straight into the tables, each with a login and a domain, made of the rows of one that is there: the
 * database counts them itself, so that a million takes minutes.
 *
 * @param {Record<string, string>} databaseUrls by service
 * @param {import('./customers.mjs').Customer} model
 * @param {number} count
 */
export async function manyCustomers(databaseUrls, model, count) {
  const first = 10_000_000;
  const counted = (/** @type {string} */ prefix) =>
    `CONCAT('${id(prefix, 0).slice(0, -8)}', LPAD(seq + ${first}, 8, '0'))`;
  await multiplied(databaseUrls.identity, 'profile', model.profileId, count, {
    id: counted('prf'),
    company_name: "CONCAT('Ditta Numero ', seq)",
    email: "CONCAT('ditta', seq, '@example.net')",
    fiscal_code: 'seq + 20000000000',
    vat_number: 'seq + 20000000000',
    phone: "CONCAT('+3906', LPAD(seq, 8, '0'))",
  });
  await multiplied(databaseUrls.identity, 'login', model.loginId, count, {
    id: counted('lgn'),
    profile_id: counted('prf'),
    username: "CONCAT(seq + 20000000, '@aruba.it')",
  });
  const name = "CONCAT('ditta-', seq, '.it')";
  await multiplied(databaseUrls.domains, 'domain', model.domains[1]?.id ?? '', count, {
    id: counted('dom'),
    profile_id: counted('prf'),
    ...{ name, unicode_name: name, live_name: name },
  });
}

async function multiplied(url, table, modelId, count, changes) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    const [columns] = await connection.query(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'`,
      [table],
    );
    const names = columns.map(({ name }) => name);
    const values = names.map((column) => changes[column] ?? `model.\`${column}\``);
    for (let from = 1; from <= count; from += AT_ONCE)
      await connection.query(
        `INSERT INTO ${table} (${names.map((column) => `\`${column}\``).join(', ')})
           SELECT ${values.join(', ')} FROM seq_${from}_to_${Math.min(from + AT_ONCE - 1, count)}, ${table} model WHERE model.id = ?`,
        [modelId],
      );
    await connection.query(`ANALYZE TABLE ${table}`);
  } finally {
    await connection.end();
  }
}
