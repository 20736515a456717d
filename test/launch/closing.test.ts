import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { compose as composeBilling } from '@customer-area/billing';
import { compose as composeDomains } from '@customer-area/domains';
import { type CoLocatedConfig, readCoLocatedConfig } from '@customer-area/gateway/co-located/config';
import { compose as composeIdentity } from '@customer-area/identity';
import { StatementCounter } from '@customer-area/shared/database';
import { CallerFault } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';
import { createLogger } from '@customer-area/shared/logging';
import type { ComposeDependencies } from '@customer-area/shared/subgraph';
import { compose as composeSupport } from '@customer-area/support';
import { emptyDatabase } from '../harness/database';
import { eventually } from '../harness/operations';

const NAMES = ['identity', 'domains', 'billing', 'support'] as const;
type Name = (typeof NAMES)[number];
const composeOf = {
  identity: (config: CoLocatedConfig, dependencies: ComposeDependencies) =>
    composeIdentity(config.identity, dependencies),
  domains: (config: CoLocatedConfig, dependencies: ComposeDependencies) =>
    composeDomains(config.domains, dependencies),
  billing: (config: CoLocatedConfig, dependencies: ComposeDependencies) =>
    composeBilling(config.billing, dependencies),
  support: (config: CoLocatedConfig, dependencies: ComposeDependencies) =>
    composeSupport(config.support, dependencies),
};

/** Longer than any round of the background that comes by itself. */
const LONG_MS = 2_500;

/** Another service: it has nothing to tell, and its clock runs ahead, so that following it costs a statement each time. */
function standInPeer(name: string): Peer {
  let offsetMs = 0;
  return {
    name,
    close: async () => undefined,
    call: async (operation) => {
      if (operation === 'clock') return { offsetMs: ++offsetMs };
      if (operation !== 'events') throw new CallerFault('UNAVAILABLE');
      await pause(100);
      return { events: [], upTo: 0 };
    },
  };
}

/** What keeps a process from ending, by kind: sockets, timers that nobody has unreferenced. */
function held(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** To the database: over TCP, or by its socket. */
function connections({ TCPSocketWrap = 0, PipeWrap = 0 }: Record<string, number>): number {
  return TCPSocketWrap + PipeWrap;
}

describe('close', () => {
  it.each(NAMES)(
    'of %s ends its background: no statement after it, and nothing is held open',
    async (name) => {
      const { url, drop } = await emptyDatabase(name);
      const databaseUrls = NAMES.map((one) => [`${one.toUpperCase()}_DATABASE_URL`, url]);
      const config = readCoLocatedConfig({
        ...Object.fromEntries(databaseUrls),
        PORT: '0',
        SERVICE_KEY: randomBytes(32).toString('base64url'),
        KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
        SANDBOX: 'true',
      });
      const statements: string[] = [];
      const counter = new StatementCounter();
      counter.logQuery = (sql) => void statements.push(sql);
      const said: string[] = [];
      const log = new Writable({
        write: (line, _, done) => {
          said.push(String(line));
          done();
        },
      });
      const before = held();
      const service = await composeOf[name as Name](config, {
        logger: createLogger(name, 'warn', log),
        peer: standInPeer,
        statements: counter,
      });
      service.runtime.start();
      statements.length = 0;
      await eventually(async () => statements.length > 0);
      expect(connections(held())).toBeGreaterThan(connections(before));

      await service.close();
      statements.length = 0;
      await pause(LONG_MS);
      expect(statements).toEqual([]);
      expect(said).toEqual([]);
      // What tests before this one have left behind may end meanwhile.
      const more = Object.entries(held()).filter(([kind, count]) => count > (before[kind] ?? 0));
      expect(more).toEqual([]);
      await drop();
    },
  );
});
