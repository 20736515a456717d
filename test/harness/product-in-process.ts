import { randomBytes } from 'node:crypto';
import { composeCoLocated } from '@customer-area/gateway/co-located/composition';
import { readCoLocatedConfig } from '@customer-area/gateway/co-located/config';
import { createLogger } from '@customer-area/shared/logging';
import { migrations as billing } from '../../subgraphs/billing/migrations';
import { migrations as domains } from '../../subgraphs/domains/migrations';
import { migrations as identity } from '../../subgraphs/identity/migrations';
import { migrations as support } from '../../subgraphs/support/migrations';
import { rowsOf } from './database';
import { migratedDatabase } from './migrated-database';
import { askAt, freePort } from './product';

const SERVICES = { identity, domains, billing, support };
type Options = Partial<Parameters<typeof composeCoLocated>[1]>;

/** The whole product in the process of the test, on databases of its own: the test can count what it does, and move its clock. */
export async function productInProcess(environment: Record<string, string> = {}, options: Options = {}) {
  const names = Object.keys(SERVICES);
  const databases = await Promise.all(
    Object.entries(SERVICES).map(([name, migrations]) => migratedDatabase(name, migrations)),
  );
  const config = readCoLocatedConfig({
    PORT: String(await freePort()),
    ...Object.fromEntries(names.map((name, n) => [`${name.toUpperCase()}_DATABASE_URL`, databases[n]?.url])),
    SERVICE_KEY: randomBytes(32).toString('base64url'),
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
    SANDBOX: 'true',
    ...environment,
  });
  const product = await composeCoLocated(config, { logger: createLogger('test', 'silent'), ...options });
  const url = await product.gateway.listen();
  return {
    url,
    ask: askAt(url),
    /** Runs SQL on one service's database: for what only the bookkeeper would see. */
    rows: (service: string, sql: string, values: unknown[] = []) =>
      rowsOf(databases[names.indexOf(service)]?.url ?? '', sql, values),
    close: async () => {
      await product.close();
      for (const database of databases) await database.drop();
    },
  };
}
