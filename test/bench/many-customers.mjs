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

/**
 * Puts so many more domains into the table, of nobody else who is there, their days spread over a year.
 *
 * @param {Record<string, string>} databaseUrls by service
 * @param {import('./customers.mjs').Customer} model
 * @param {number} count
 * @param {{ found?: boolean }} [options] whether they stand in the tables of searches and counts too
 */
export async function manyDomains(databaseUrls, model, count, { found = false } = {}) {
  const first = 100_000_000;
  const counted = (/** @type {string} */ prefix) => `CONCAT('${id(prefix, 0).slice(0, -9)}', seq + ${first})`;
  const name = "CONCAT('podere-', seq, '.it')";
  const later = (/** @type {string} */ column) => `model.${column} + INTERVAL seq % 360 DAY`;
  const moments = [
    'registered_at',
    'registry_expires_at',
    'paid_through',
    'expiring_from',
    'renewable_until',
  ];
  moments.push('redemption_until', 'pending_delete_until', 'created_at');
  await multiplied(databaseUrls.domains, 'domain', model.domains[1]?.id ?? '', count, {
    id: counted('dom'),
    profile_id: counted('prf'),
    ...{ name, unicode_name: name, live_name: name },
    ...Object.fromEntries(moments.map((column) => [column, later(column)])),
  });
  // What each of them is due for: nothing of it before next year.
  await inSteps(databaseUrls.domains, 'domain_due', count, (numbers) => [
    `INSERT INTO domain_due (domain_id, kind, profile_id, due_at)
       SELECT ${counted('dom')}, 'LET_GO', ${counted('prf')}, NOW() + INTERVAL 365 + seq % 360 DAY FROM ${numbers}`,
  ]);
  if (!found) return;
  await inSteps(databaseUrls.domains, 'domain_count', count, (numbers) => [
    `INSERT INTO domain_count (profile_id, tld, phase, n)
       SELECT ${counted('prf')}, tld, phase, 1 FROM ${numbers}, domain WHERE id = ?`,
    [model.domains[1]?.id],
  ]);
  await inSteps(databaseUrls.domains, 'domain_gram', count, (numbers) => [
    `INSERT IGNORE INTO domain_gram (profile_id, gram, name, domain_id)
       SELECT ${counted('prf')}, SUBSTRING(${name}, place, 3), ${name}, ${counted('dom')}
         FROM ${numbers}, (SELECT seq AS place FROM seq_1_to_20) places WHERE place <= CHAR_LENGTH(${name})
        ORDER BY 1, 2`,
  ]);
}

async function multiplied(url, table, modelId, count, changes) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const [columns] = await connection
    .query(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%'`,
      [table],
    )
    .finally(() => connection.end());
  const names = columns.map(({ name }) => name);
  const values = names.map((column) => changes[column] ?? `model.\`${column}\``);
  await inSteps(url, table, count, (numbers) => [
    `INSERT INTO ${table} (${names.map((column) => `\`${column}\``).join(', ')})
       SELECT ${values.join(', ')} FROM ${numbers}, ${table} model WHERE model.id = ?`,
    [modelId],
  ]);
}

/** @param {(numbers: string) => [string, unknown[]?]} statementOf what inserts a row for each number of the sequence */
async function inSteps(url, table, count, statementOf) {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  try {
    for (let from = 1; from <= count; from += AT_ONCE)
      await connection.query(...statementOf(`seq_${from}_to_${Math.min(from + AT_ONCE - 1, count)}`));
    await connection.query(`ANALYZE TABLE ${table}`);
  } finally {
    await connection.end();
  }
}
