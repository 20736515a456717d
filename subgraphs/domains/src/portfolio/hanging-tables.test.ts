import 'reflect-metadata';
import { domainsDatabase } from '../testing/domains-database';
import { HANGING_TABLES } from './hanging-tables';

it('every table that hangs on a domain says what becomes of its rows, and no other does', async () => {
  const { database, end } = await domainsDatabase('hanging_tables');
  const rows = await database.read.query<{ name: string }[]>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name IN ('domain_id', 'parent_id')",
  );
  await end();
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(HANGING_TABLES).sort());
});
