// Which rows something writes, and the least that writes them: a statement for each table, in tables without triggers

/**
 * @typedef {import('mysql2/promise').Pool} Pool
 * @typedef {{ table: string, rows: Record<string, unknown>[] }} Written
 */

/**
 * The rows that an act adds or changes: those that are there afterwards and were not before.
 *
 * @param {Pool} pool
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Written[]>}
 */
export async function writtenBy(pool, act) {
  const after = await allRows(pool);
  await act();
  return after();
}

/**
 * What stands in all tables of a database now.
 *
 * @param {Pool} pool
 * @returns {Promise<() => Promise<Written[]>>} asked later, what stands there besides
 */
export async function allRows(pool) {
  const tables = await tablesOf(pool);
  /** @type {Map<string, Set<string>>} */
  const before = new Map();
  for (const table of tables)
    before.set(table, new Set((await rowsOf(pool, table)).map((row) => JSON.stringify(row))));
  return async () => {
    const written = [];
    for (const table of tables) {
      const rows = (await rowsOf(pool, table)).filter((row) => !before.get(table)?.has(JSON.stringify(row)));
      if (rows.length > 0) written.push({ table, rows });
    }
    return written;
  };
}

/** @param {Pool} pool */
async function tablesOf(pool) {
  const [tables] = /** @type {[{ name: string }[], unknown]} */ (
    await pool.query(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'bare\\_%' AND table_name NOT LIKE 'model\\_%'`,
    )
  );
  return tables.map(({ name }) => name);
}

/** What the server works out itself is not written. @param {Pool} pool @param {string} table */
async function rowsOf(pool, table) {
  const [columns] = /** @type {[{ name: string }[], unknown]} */ (
    await pool.query(
      `SELECT column_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND table_name = ? AND extra NOT LIKE '%GENERATED%' ORDER BY ordinal_position`,
      [table],
    )
  );
  const list = columns.map(({ name }) => `\`${name}\``).join(', ');
  const [rows] = /** @type {[Record<string, unknown>[], unknown]} */ (
    await pool.query(`SELECT ${list} FROM \`${table}\``)
  );
  return rows;
}

/**
 * Tables of the same columns and indexes for these rows, empty, and the rows themselves beside them for whoever shall write them.
 *
 * @param {Pool} pool
 * @param {string} act of which they are
 * @param {Written[]} written
 */
export async function keepModel(pool, act, written) {
  for (const { table, rows } of written) {
    const copy = await copyOf(pool, act, table);
    await pool.query(`CREATE TABLE \`model_${act}_${table}\` LIKE \`${copy}\``);
    await insert(pool, `model_${act}_${table}`, rows);
  }
}

/** @param {Pool} pool @param {string} act @returns {Promise<Written[]>} */
export async function readModel(pool, act) {
  const prefix = `model_${act}_`;
  const [tables] = /** @type {[{ name: string }[], unknown]} */ (
    await pool.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND LEFT(table_name, ?) = ?',
      [prefix.length, prefix],
    )
  );
  const written = [];
  for (const { name } of tables)
    written.push({ table: name.slice(prefix.length), rows: await rowsOf(pool, name) });
  return written;
}

/**
 * Whether these rows stand in the copies of their tables, and nothing else.
 *
 * @param {Pool} pool
 * @param {string} act
 * @param {Written[]} written
 */
export async function standInCopies(pool, act, written) {
  const texts = (/** @type {Record<string, unknown>[]} */ rows) =>
    rows.map((row) => JSON.stringify(row)).sort();
  for (const { table, rows } of written) {
    const [stand, wanted] = [texts(await rowsOf(pool, `bare_${act}_${table}`)), texts(rows)];
    if (JSON.stringify(stand) !== JSON.stringify(wanted)) return false;
  }
  return true;
}

/** The same rows come again and again: a key that is unique becomes one that is not, and costs the same to keep. */
async function copyOf(/** @type {Pool} */ pool, /** @type {string} */ act, /** @type {string} */ table) {
  const copy = `bare_${act}_${table}`;
  await pool.query(`CREATE TABLE \`${copy}\` LIKE \`${table}\``);
  const [keys] = /** @type {[{ name: string, list: string }[], unknown]} */ (
    await pool.query(
      `SELECT index_name AS name, GROUP_CONCAT(CONCAT('\`', column_name, '\`') ORDER BY seq_in_index) AS list
         FROM information_schema.statistics
        WHERE table_schema = DATABASE() AND table_name = ? AND non_unique = 0 GROUP BY index_name`,
      [copy],
    )
  );
  for (const { name, list } of keys) {
    const [dropped, key] = name === 'PRIMARY' ? ['PRIMARY KEY', 'was_primary'] : [`KEY \`${name}\``, name];
    await pool.query(`ALTER TABLE \`${copy}\` DROP ${dropped}, ADD KEY \`${key}\` (${list})`);
  }
  return copy;
}

/**
 * One transaction that writes the rows into the copies.
 *
 * @param {Pool} pool
 * @param {string} act
 * @param {Written[]} written
 */
export async function writeBare(pool, act, written) {
  const connection = await pool.getConnection();
  try {
    await connection.beginTransaction();
    for (const { table, rows } of written) await insert(connection, `bare_${act}_${table}`, rows);
    await connection.commit();
  } finally {
    connection.release();
  }
}

/**
 * @param {Pick<Pool, 'execute'>} connection
 * @param {string} table
 * @param {Record<string, unknown>[]} rows
 */
async function insert(connection, table, rows) {
  const columns = Object.keys(rows[0] ?? {});
  const one = `(${columns.map(() => '?').join(', ')})`;
  await connection.execute(
    `INSERT INTO \`${table}\` (${columns.map((column) => `\`${column}\``).join(', ')}) VALUES ${rows.map(() => one).join(', ')}`,
    rows.flatMap((row) => columns.map((column) => /** @type {never} */ (row[column]))),
  );
}
