import { randomBytes } from 'node:crypto';
import { createLogger } from '@customer-area/shared/logging';
import { operationalTables, type PersonalTable } from '@customer-area/shared/personal-data';
import { columnsOf, rowClasses, tableOf } from '@customer-area/shared/rows';
import { createConnection } from 'mysql2/promise';
import { composeSubgraphs } from '../../gateway/src/co-located/composition';
import { readCoLocatedConfig } from '../../gateway/src/co-located/config';
import { personalTables as billing } from '../../subgraphs/billing/src/personal-data';
import { personalTables as domains } from '../../subgraphs/domains/src/personal-data';
import { fieldWords, sectionWords } from '../../subgraphs/identity/src/records/data-export/copy-words';
import { personalTables as identity } from '../../subgraphs/identity/src/records/personal-data';
import { personalTables as support } from '../../subgraphs/support/src/personal-data';
import { emptyDatabase } from '../harness/database';

const DECLARED: Readonly<Record<string, readonly PersonalTable[]>> = { identity, domains, billing, support };

/** Columns by table of a migrated database. */
async function columnsIn(url: string): Promise<Map<string, Set<string>>> {
  const connection = await createConnection(url);
  const [rows] = await connection.query(
    'SELECT table_name AS tbl, column_name AS col FROM information_schema.columns WHERE table_schema = DATABASE()',
  );
  await connection.end();
  const columns = new Map<string, Set<string>>();
  for (const { tbl, col } of rows as { tbl: string; col: string }[])
    columns.set(tbl, (columns.get(tbl) ?? new Set()).add(col));
  return columns;
}

/** What a declaration names that the table does not have. */
function unknownColumns(declared: PersonalTable, columns: ReadonlySet<string>): string[] {
  const named = [
    declared.owner ?? 'profile_id',
    ...declared.key,
    ...(Array.isArray(declared.copied) ? declared.copied : []),
    ...(declared.erasure.act === 'blank' ? Object.keys(declared.erasure.columns) : []),
  ];
  return named.filter((column) => !columns.has(column)).map((column) => `${declared.table}.${column}`);
}

describe('what is known about a profile', () => {
  const databases = new Map<string, { url: string; drop(): Promise<void> }>();
  beforeAll(async () => {
    for (const name of Object.keys(DECLARED)) databases.set(name, await emptyDatabase(name));
    const config = readCoLocatedConfig({
      PORT: '0',
      ...Object.fromEntries(
        [...databases].map(([name, { url }]) => [`${name.toUpperCase()}_DATABASE_URL`, url]),
      ),
      SERVICE_KEY: randomBytes(32).toString('base64url'),
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
      SANDBOX: 'true',
    });
    const subgraphs = await composeSubgraphs(config, { logger: createLogger('test', 'silent') });
    await subgraphs.close();
  });
  afterAll(async () => {
    for (const { drop } of databases.values()) await drop();
  });

  it.each(Object.keys(DECLARED))('%s: every table with an owner says what becomes of it', async (service) => {
    const columns = await columnsIn(databases.get(service)?.url ?? '');
    const owned = [...columns].filter(([, names]) => names.has('profile_id')).map(([table]) => table);
    const declared = (DECLARED[service] ?? []).map(({ table }) => table);
    expect(owned.filter((table) => !declared.includes(table))).toEqual([]);
    // Rows that two profiles have in common are declared once for each.
    const owners = (DECLARED[service] ?? []).map(({ table, owner }) => `${table} ${owner ?? 'profile_id'}`);
    expect(new Set(owners).size).toBe(owners.length);
    const unknown = (DECLARED[service] ?? []).flatMap((one) =>
      unknownColumns(one, columns.get(one.table) ?? new Set()),
    );
    expect(unknown).toEqual([]);
  });

  it.each(Object.keys(DECLARED))('%s: every entity has the columns of its table', async (service) => {
    const columns = await columnsIn(databases.get(service)?.url ?? '');
    const classes = rowClasses().filter((row) => columns.has(tableOf(row)));
    const withEntity = classes.map(tableOf);
    const declared = (DECLARED[service] ?? []).map(({ table }) => table);
    const operational = operationalTables.map(({ table }) => table);
    expect(declared.filter((table) => !withEntity.includes(table) && !operational.includes(table))).toEqual(
      [],
    );
    for (const row of classes) {
      const named = columnsOf(row).map(({ name }) => name);
      expect([tableOf(row), ...named.sort()]).toEqual([
        tableOf(row),
        ...[...(columns.get(tableOf(row)) ?? [])].sort(),
      ]);
    }
  });

  it('has words in both languages for every section and column that a copy shows to people', () => {
    const copied = Object.values(DECLARED)
      .flat()
      .filter(({ copied: columns }) => Array.isArray(columns));
    const sections = copied.map(({ section }) => section).filter((section) => !(section in sectionWords));
    expect([...new Set(sections)]).toEqual([]);
    const columns = copied.flatMap(({ copied: names }) => names as readonly string[]);
    expect([...new Set(columns.filter((name) => fieldWords(name, 'it') === name))]).toEqual([]);
  });
});
