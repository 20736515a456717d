import { randomBytes } from 'node:crypto';
import { createLogger } from '@customer-area/shared/logging';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { createConnection } from 'mysql2/promise';
import { composeSubgraphs } from '../co-located/composition';
import { readCoLocatedConfig } from '../co-located/config';
import type { SubgraphSchema } from './compose-supergraph';

const SUBGRAPHS = ['identity', 'domains', 'billing', 'support'];

/** The schema of every subgraph as its code says it. Composing one takes a database: it gets an empty one. */
export async function schemasOfCode(adminUrl: string): Promise<SubgraphSchema[]> {
  const databases = new Map(
    SUBGRAPHS.map((name) => [name, `schema_${name}_${randomBytes(4).toString('hex')}`]),
  );
  const names = [...databases.values()];
  await statements(
    adminUrl,
    names.map((name) => `CREATE DATABASE ${name} CHARACTER SET utf8mb4`),
  );
  try {
    const { gateway: _, ...config } = readCoLocatedConfig({
      ...Object.fromEntries(
        [...databases].map(([name, database]) => [
          `${name.toUpperCase()}_DATABASE_URL`,
          at(adminUrl, database),
        ]),
      ),
      PORT: '0',
      SERVICE_KEY: randomBytes(32).toString('base64url'),
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
      SELLER: JSON.stringify(SANDBOX_SELLER),
    });
    const { services, close } = await composeSubgraphs(config, { logger: createLogger('schema', 'error') });
    const schemas = [...services].map(([name, { sdl }]) => ({ name, sdl }));
    await close();
    return schemas;
  } finally {
    await statements(
      adminUrl,
      names.map((name) => `DROP DATABASE ${name}`),
    );
  }
}

function at(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function statements(adminUrl: string, list: readonly string[]): Promise<void> {
  const url = new URL(adminUrl);
  const socketPath = url.searchParams.get('socketPath');
  const connection = await createConnection({
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(socketPath === null ? { host: url.hostname, port: Number(url.port || 3306) } : { socketPath }),
  });
  try {
    for (const statement of list) await connection.query(statement);
  } finally {
    await connection.end();
  }
}
