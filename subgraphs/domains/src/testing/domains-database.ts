import type { Clock } from '@customer-area/shared/clock';
import { addDays } from '@customer-area/shared/clock';
import { type Database, openDatabase, type StatementCounter } from '@customer-area/shared/database';
import type { Peer } from '@customer-area/shared/http';
import { createLogger } from '@customer-area/shared/logging';
import { memoryCounters } from '@customer-area/shared/rate-limits';
import { migratedDatabase } from '../../../../test/harness/migrated-database';
import { migrations } from '../../migrations';
import { withOperationKinds } from '../compose-operation-kinds';
import { composeRegistry } from '../compose-registry';
import { composeStores, entities } from '../compose-stores';
import { openDnsCheck } from '../dns-check';
import { takeBackSecrets } from '../former-addresses';
import { SimulatedHost } from '../hosting/simulated';
import { EXECUTE_OPERATION } from '../operations';
import { type RegistryPort, SIMULATED_ROUTES } from '../registry';
import { AuthCodes } from '../transfers-in';
import { seededRules } from './seeded-rules';

export interface TestDatabase {
  readonly database: Database;
  end(): Promise<void>;
}

/** The service's own database without the service, for tests of one use case. */
export async function domainsDatabase(name: string, counter?: StatementCounter): Promise<TestDatabase> {
  const empty = await migratedDatabase(name, migrations);
  const database = await openDatabase({
    url: empty.url,
    entities,
    migrations,
    ...(counter === undefined ? {} : { counter }),
  });
  return {
    database,
    end: async () => {
      await database.close();
      await empty.drop();
    },
  };
}

/** Billing, where no money is announced. */
const NOBODY_PAYS: Peer = {
  name: 'billing',
  call: async () => ({ until: null }),
  close: async () => undefined,
};

/** The identity service, where nobody is restricted. */
const NOBODY_IS_RESTRICTED: Peer = {
  name: 'identity',
  call: async () => ({ secondFactorResetUntil: null, legalHold: false }),
  close: async () => undefined,
};

export type TestDeps = ReturnType<typeof testDeps>;

/** The deps of use cases as the composition builds them, on a database of a test. */
export function testDeps(
  database: Database,
  clock: Clock,
  through?: RegistryPort,
  billing: Peer = NOBODY_PAYS,
) {
  const stores = { ...composeStores(), database, clock, tldRules: seededRules() };
  const hosting = new SimulatedHost(stores);
  return withOperationKinds({
    ...stores,
    hosting,
    authCodes: new AuthCodes('k'.repeat(43), memoryCounters()),
    dnsCheck: openDnsCheck({ DNS_CHECK: 'SIMULATED' }),
    takeBackSecrets: takeBackSecrets('k'.repeat(43)),
    billing,
    identity: NOBODY_IS_RESTRICTED,
    logger: createLogger('domains', 'silent'),
    registry: through ?? composeRegistry(stores, SIMULATED_ROUTES),
  });
}

/** The job that carries out an operation, on its first run. */
export const executing = (subjectId: string, attempt = 1) => ({
  subjectId,
  attempt,
  kind: EXECUTE_OPERATION,
});

/** A clock that stands still until it is moved. */
export class StoppedClock implements Clock {
  constructor(private moment: Date) {}
  now(): Date {
    return this.moment;
  }
  setTo(moment: Date): void {
    this.moment = moment;
  }
  advance(days: number): void {
    this.moment = addDays(this.moment, days);
  }
}
