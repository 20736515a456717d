import { openDatabase, StatementCounter } from '@customer-area/shared/database';
import { presentError } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';
import { createLogger } from '@customer-area/shared/logging';
import { SANDBOX_SELLER, type SellerFacts } from '@customer-area/shared/seller';
import type { Viewer } from '@customer-area/shared/viewer';
import type { ExecutionResult } from 'graphql';
import { executed } from '../../../../test/harness/executed';
import { migratedDatabase } from '../../../../test/harness/migrated-database';
import { migrations } from '../../migrations';
import type { BillingStandIns } from '../compose-payments';
import { entities } from '../compose-stores';
import { compose } from '../composition';
import { DomainsStandIn } from './domains-stand-in';
import { IdentityStandIn } from './identity-stand-in';

export interface Options extends BillingStandIns {
  readonly sandbox?: boolean;
  readonly seller?: SellerFacts;
  readonly demoData?: boolean;
  readonly enforcePermissions?: boolean;
  /** Another billing process beside one that is already there: same database, same peers. */
  readonly beside?: {
    readonly url: string;
    readonly domains: DomainsStandIn;
    readonly identity: IdentityStandIn;
  };
}

export type Billing = Awaited<ReturnType<typeof openBilling>>;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely, as a client without types would
export type Answer = ExecutionResult<any>;

/** A whole billing service on a database of its own, with stand-ins for its peers; executed in process. */
export async function openBilling(options: Options = {}) {
  const own = options.beside === undefined ? await migratedDatabase('billing', migrations) : null;
  const url = options.beside?.url ?? own?.url ?? '';
  const domains = options.beside?.domains ?? new DomainsStandIn();
  const identity = options.beside?.identity ?? new IdentityStandIn();
  const statements = new StatementCounter();
  const subgraph = await compose(
    {
      HOST: '127.0.0.1',
      PORT: 0,
      SERVICE_KEY: 'k'.repeat(43),
      SANDBOX: options.sandbox ?? true,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      DATABASE_URL: url,
      PUBLIC_ORIGIN: 'https://area.example',
      DEMO_DATA: options.demoData ?? false,
      VIES_URL: 'http://127.0.0.1:1/vies',
      SELLER: options.seller ?? SANDBOX_SELLER,
      IDENTITY_URL: 'http://127.0.0.1:1',
      DOMAINS_URL: 'http://127.0.0.1:1',
    },
    {
      logger: createLogger('billing', 'silent'),
      peer: (name) => (name === 'domains' ? domains : identity),
      statements,
      ...(options.enforcePermissions === undefined ? {} : { enforcePermissions: options.enforcePermissions }),
    },
    options,
  );
  const direct = await openDatabase({
    url,
    entities,
    migrations: [],
    connections: 4,
  });
  let masked: unknown = null;

  return {
    subgraph,
    domains,
    identity,
    statements,
    url,
    /** The database, past the service. */
    database: direct,
    sql: <T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> =>
      direct.read.query(sql, [...parameters]) as Promise<T[]>,
    /** Executes as the gateway would; errors as they would leave the service. */
    run: async (
      viewer: Viewer,
      source: string,
      variableValues: Record<string, unknown> = {},
    ): Promise<Answer> => {
      const { schema } = subgraph;
      const contextValue = subgraph.contextFor(viewer);
      const answer = await executed({ schema, source, variableValues, contextValue });
      const errors = answer.errors?.map((error) =>
        presentError(
          error.toJSON(),
          error,
          (_, cause) => {
            masked = cause;
          },
          viewer.locale,
        ),
      );
      return JSON.parse(JSON.stringify({ data: answer.data, ...(errors === undefined ? {} : { errors }) }));
    },
    /** The cause of the last masked error, for a failing test to look at. */
    lastMasked: () => masked,
    advance: async (days: number) => {
      identity.offsetMs += days * 86_400_000;
      await subgraph.internal['move-clock']?.(
        { offsetMs: identity.offsetMs },
        { kind: 'service', service: 'test', requestId: 'test' },
      );
    },
    close: async () => {
      await subgraph.runtime.stop();
      await subgraph.close();
      await direct.close();
      await own?.drop();
    },
  };
}

export const profile = () => newId('prf');

export function login(profileId: string, locale: Locale = 'it'): Viewer {
  return {
    kind: 'login',
    profileId,
    loginId: newId('lgn'),
    sessionId: newId('ses'),
    role: 'customer',
    authenticatedAt: 0,
    secondFactor: false,
    permissions: [],
    limits: null,
    requestId: 'test',
    locale,
    ip: '127.0.0.1',
    userAgent: '',
  };
}

export const anonymous: Viewer = {
  kind: 'anonymous',
  requestId: 'test',
  locale: 'it',
  ip: '127.0.0.1',
  userAgent: '',
};

const PAUSE_MS = 40;

/**
 * Looks until `check` stops throwing; the background needs a moment. Of the time, the pauses alone count, as long as they were
 * meant to be: while a machine stands still, nothing is late.
 */
export async function eventually<T>(check: () => Promise<T>, withinMs = 60_000): Promise<T> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      return await check();
    } catch (error) {
      if (waited > withinMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
