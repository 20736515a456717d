import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { openDatabase, TEXT_COLLATION } from '@customer-area/shared/database';
import { databaseAt, emptyDatabase, type TestDatabaseAt, withConnection } from './database';
import { databaseServer } from './shared-by-run';

type Migrations = Parameters<typeof openDatabase>[0]['migrations'];

/**
 * A database of its own with the schema of a service, and what its migrations have filled in; dropped by `drop`. Copied from one
 * that the first test of the run has migrated, which takes a third of what migrating does.
 */
export async function migratedDatabase(name: string, migrations: Migrations): Promise<TestDatabaseAt> {
  const admin = await databaseServer();
  const copying = await statementsThatCopy(admin, migrations);
  const empty = await emptyDatabase(name);
  await withConnection(empty.url, (query) => query(copying), { multipleStatements: true });
  return empty;
}

/** Kept beside the database that they copy. Whoever comes first migrates it, and the others wait. */
function statementsThatCopy(admin: string, migrations: Migrations): Promise<string> {
  const names = migrations.map(({ name }) => name).join();
  // See drop-prepared.mjs.
  const run = basename(process.env.TEST_RUN_SOCKET ?? '', '.sock');
  const prepared = `t_prepared_${run}_${createHash('sha256').update(names).digest('hex').slice(0, 12)}`;
  return withConnection(admin, async (query) => {
    await query('SELECT GET_LOCK(?, 120)', [prepared]);
    const [known] = await query('SELECT 1 FROM information_schema.schemata WHERE schema_name = ?', [
      `${prepared}_done`,
    ]);
    if (known === undefined) {
      // One that was begun and not finished is begun anew.
      await query(`DROP DATABASE IF EXISTS ${prepared}`);
      await query(`CREATE DATABASE ${prepared} CHARACTER SET utf8mb4 COLLATE ${TEXT_COLLATION}`);
      const url = databaseAt(admin, prepared);
      await (await openDatabase({ url, entities: [], migrations })).close();
      const statements = await copyOf(url, prepared);
      await query(`CREATE TABLE ${prepared}.copying (statements longtext CHARACTER SET utf8mb4 NOT NULL)`);
      await query(`INSERT INTO ${prepared}.copying VALUES (?)`, [statements]);
      await query(`CREATE DATABASE ${prepared}_done`);
    }
    const [kept] = await query(`SELECT statements FROM ${prepared}.copying`);
    return String(kept?.statements);
  });
}

function copyOf(url: string, prepared: string): Promise<string> {
  return withConnection(url, async (query) => {
    const statements = ['SET foreign_key_checks = 0'];
    for (const row of await query('SHOW TABLES')) {
      const table = `\`${String(Object.values(row)[0])}\``;
      const [created] = await query(`SHOW CREATE TABLE ${table}`);
      statements.push(String(created?.['Create Table']));
      if ((await query(`SELECT 1 FROM ${table} LIMIT 1`)).length === 0) continue;
      const columns = (await query(`SHOW COLUMNS FROM ${table}`))
        .filter(({ Extra }) => !/GENERATED/.test(String(Extra)))
        .map(({ Field }) => `\`${String(Field)}\``)
        .join();
      statements.push(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${prepared}.${table}`);
    }
    // After the rows: some refuse whatever is not written by the service.
    for (const { Trigger } of await query('SHOW TRIGGERS')) {
      const [created] = await query(`SHOW CREATE TRIGGER \`${String(Trigger)}\``);
      statements.push(String(created?.['SQL Original Statement']));
    }
    return statements.join('; ');
  });
}
