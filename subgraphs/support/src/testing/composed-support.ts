import { randomBytes } from 'node:crypto';
import { DAY_MS } from '@customer-area/shared/clock';
import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { createLogger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import { migratedDatabase } from '../../../../test/harness/migrated-database';
import { ask } from '../../../../test/harness/operations';
import { migrations } from '../../migrations';
import { composeStores } from '../compose-stores';
import { compose } from '../composition';
import { readSupportConfig } from '../config';
import { entities } from '../entities';
import { PeersStandIn } from './peers-stand-in';

export type TestSupport = Awaited<ReturnType<typeof composedSupport>>;

const CALLER = { kind: 'service', service: 'test', requestId: 'test' } as const;

/** The whole support service on a database of its own, with stand-ins for its peers; executed in process. */
export async function composedSupport(name: string, env: Readonly<Record<string, string>> = {}) {
  const server = await migratedDatabase(name, migrations);
  const peers = new PeersStandIn();
  const statements = new StatementCounter();
  const config = readSupportConfig({
    PORT: '0',
    DATABASE_URL: server.url,
    SERVICE_KEY: randomBytes(32).toString('base64url'),
    IDENTITY_URL: 'http://127.0.0.1:1',
    DOMAINS_URL: 'http://127.0.0.1:1',
    BILLING_URL: 'http://127.0.0.1:1',
    SANDBOX: 'true',
    ...env,
  });
  /** Another process of the service on the same database. */
  const start = (enforcePermissions: boolean) =>
    compose(config, {
      logger: createLogger('support', 'silent'),
      peer: peers.peer,
      statements,
      enforcePermissions,
    });
  const service = await start(true);
  const direct = await openDatabase({ url: server.url, entities, migrations: [], connections: 4 });
  const sql = <T>(text: string, parameters: readonly unknown[] = []) =>
    direct.read.query(text, [...parameters]) as Promise<T[]>;

  /** Lets so many days pass; what is due in them waits for somebody to do it. */
  const pass = async (days: number) => {
    peers.offsetMs += days * DAY_MS;
    await service.internal['move-clock']?.({ offsetMs: peers.offsetMs }, CALLER);
  };

  return {
    service,
    start,
    peers,
    statements,
    /** The database, past the service. */
    database: direct,
    sql,
    ask: (viewer: Viewer, source: string, variables: Record<string, unknown> = {}) =>
      ask(service, viewer, source, variables),
    call: (operation: string, input: unknown) => service.internal[operation]?.(input, CALLER),
    /** What was told about something, the oldest first. */
    facts: async (subjectId: string) =>
      (
        await sql<{ type: string; payload: string }>(
          'SELECT type, payload FROM event_log WHERE subject_id = ? ORDER BY id',
          [subjectId],
        )
      ).map(({ type, payload }) => ({ type, payload: JSON.parse(payload) as Record<string, unknown> })),
    /** The stores of another process. */
    stores: composeStores(direct),
    pass,
    /** Lets so many days pass, and whatever is due in them happen. */
    advance: async (days: number) => {
      await pass(days);
      await service.runtime.settle();
    },
    now: () => new Date(Date.now() + peers.offsetMs),
    end: async () => {
      await service.close();
      await direct.close();
      await server.drop();
    },
  };
}
