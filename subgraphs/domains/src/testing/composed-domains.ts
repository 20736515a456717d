import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS } from '@customer-area/shared/clock';
import type { StatementCounter } from '@customer-area/shared/database';
import type { RecordedEvent } from '@customer-area/shared/events';
import type { Peer } from '@customer-area/shared/http';
import { createLogger } from '@customer-area/shared/logging';
import type { ComposedSubgraph } from '@customer-area/shared/subgraph';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import type { ExecutionResult } from 'graphql';
import { ApprovalsStandIn } from '../../../../test/harness/approvals-stand-in';
import { executed } from '../../../../test/harness/executed';
import { migratedDatabase } from '../../../../test/harness/migrated-database';
import { migrations } from '../../migrations';
import { compose } from '../composition';
import { SIMULATED_ROUTES } from '../registry';
import { keptMethods } from './kept-methods';
import { checkedContacts, registrantData } from './registrant-data';

export { eventually } from '../../../../test/harness/operations';

export interface TestOptions {
  readonly statements?: StatementCounter;
  readonly enforcePermissions?: boolean;
  readonly demoData?: boolean;
}

/** The whole service on a database of its own, with stand-ins for billing and identity whose events the test adds. */
export interface TestDomains extends ComposedSubgraph {
  readonly url: string;
  /** Which acts wait for a second login, as identity knows it. */
  readonly approvals: ApprovalsStandIn;
  /** The profiles of which staff have reset a second factor lately. */
  readonly resetLately: Set<string>;
  /** Adds an event about an order to billing's log. */
  addOrderEvent(type: string, profileId: string, payload: object): void;
  /** Adds an event about a profile to identity's log. */
  addProfileEvent(type: string, profileId: string, payload: object): void;
  /** Calls an internal operation as billing does. */
  call<T>(operation: string, input: unknown): Promise<T>;
  ask(source: string, viewer: Viewer, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Sets business time to so many days after the start. */
  moveTo(days: number): Promise<void>;
  end(): Promise<void>;
}

export async function composedDomains(name: string, options: TestOptions = {}): Promise<TestDomains> {
  const database = await migratedDatabase(name, migrations);
  const logs: Record<string, RecordedEvent[]> = { billing: [], identity: [] };
  const approvals = new ApprovalsStandIn();
  const resetLately = new Set<string>();
  let offsetMs = 0;
  const service = await compose(
    {
      HOST: '127.0.0.1',
      PORT: 0,
      SERVICE_KEY: 'k'.repeat(43),
      KEY_ENCRYPTION_KEY: 'k'.repeat(43),
      SANDBOX: true,
      LOG_LEVEL: 'silent',
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      DEMO_DATA: options.demoData === true,
      IDENTITY_URL: 'http://identity',
      BILLING_URL: 'http://billing',
      REGISTRIES: SIMULATED_ROUTES,
      REGISTRY_CREDIT_LIMIT: 100_000,
      EPP_REGISTRIES: {},
      FTP_WITHOUT_RULES: 'OPEN',
      FILE_STORAGE_REGION: 'us-east-1',
      DNS_CHECK: 'SIMULATED',
      HOSTING: 'SIMULATED',
    },
    {
      logger: createLogger('domains', 'silent'),
      peer: (peer) => peerStandIn(peer, { log: logs[peer] ?? [], approvals, resetLately }),
      ...(options.statements === undefined ? {} : { statements: options.statements }),
      ...(options.enforcePermissions === undefined ? {} : { enforcePermissions: options.enforcePermissions }),
    },
  );
  const add = (peer: string, type: string, profileId: string, payload: object) => {
    const log = logs[peer] ?? [];
    const seq = log.length + 1;
    const occurredAt = new Date(Date.now() + offsetMs).toISOString();
    log.push({ seq, id: `evt_${seq}`, type, profileId, subjectId: 'x', payload, occurredAt, actor: null });
  };
  const caller = { kind: 'service', service: 'billing', requestId: 'test' } as const;
  const call = async <T>(operation: string, input: unknown) =>
    JSON.parse(JSON.stringify((await service.internal[operation]?.(input, caller)) ?? null)) as T;
  return {
    ...service,
    url: database.url,
    approvals,
    resetLately,
    call,
    addOrderEvent: (type, profileId, payload) => add('billing', type, profileId, payload),
    addProfileEvent: (type, profileId, payload) => add('identity', type, profileId, payload),
    ask: async (source, viewer, variables) => {
      const contextValue = service.contextFor(viewer);
      const result = await executed({
        schema: service.schema,
        source,
        contextValue,
        variableValues: variables ?? {},
      });
      return JSON.parse(JSON.stringify(result)) as ExecutionResult;
    },
    moveTo: async (days) => {
      offsetMs = Math.round(days * DAY_MS);
      await call('move-clock', { offsetMs });
    },
    end: async () => {
      await service.close();
      await database.drop();
    },
  };
}

interface Known {
  readonly log: readonly RecordedEvent[];
  readonly approvals: ApprovalsStandIn;
  readonly resetLately: ReadonlySet<string>;
}

function peerStandIn(name: string, { log, approvals, resetLately }: Known): Peer {
  return {
    name,
    close: async () => undefined,
    call: async (operation, input) => {
      if (operation === 'events') {
        const { after } = input as { after: number };
        if (log.length <= after) await sleep(20);
        return { events: log.slice(after), upTo: Math.max(after, log.length) };
      }
      if (operation === 'registrant-data') return registrantData((input as { profileId: string }).profileId);
      if (operation === 'check-contacts') return checkedContacts(input);
      if (operation === 'assign-third-level-login') return { kind: 'done' };
      if (operation === 'issue-panel-code')
        return { url: 'https://panel.example/', expiresAt: new Date().toISOString() };
      if (operation === 'ask-approval') return approvals.ask(input as never);
      if (operation === 'profile-restrictions') {
        const isReset = resetLately.has((input as { profileId: string }).profileId);
        const secondFactorResetUntil = isReset ? new Date(Date.now() + 7 * DAY_MS).toISOString() : null;
        return { secondFactorResetUntil, legalHold: false };
      }
      if (operation === 'profile-of-username') {
        const { username } = input as { username: string };
        return username.startsWith('prf_') ? { profileId: username.replace('@aruba.it', '') } : null;
      }
      if (operation === 'login-name')
        return { username: `${(input as { profileId: string }).profileId}@aruba.it` };
      if (operation === 'recovery-prices') {
        const { tlds } = input as { tlds: string[] };
        return { prices: tlds.map((tld) => ({ tld, renewal: 999, restore: 10_000, currency: 'EUR' })) };
      }
      if (operation === 'awaited-money') return { until: null };
      if (operation === 'catalogue-prices')
        return { currency: 'EUR', cents: (input as { products: unknown[] }).products.map(() => 1_200) };
      if (operation === 'usable-methods') return keptMethods(input as Parameters<typeof keptMethods>[0]);
      if (operation === 'renewal-totals') {
        const { renewals } = input as { renewals: { years: number }[] };
        return { currency: 'EUR', cents: renewals.map(({ years }) => years * 1_219) };
      }
      if (operation === 'registration-prices') {
        const { tlds } = input as { tlds: string[] };
        return { prices: tlds.map((tld) => ({ tld, cents: 999, currency: 'EUR' })) };
      }
      return { offsetMs: 0 };
    },
  };
}

export function login(profileId: string, locale: 'it' | 'en' = 'en'): LoginViewer {
  return {
    kind: 'login',
    profileId,
    loginId: 'lgn_test',
    sessionId: 'ses_test',
    role: 'customer',
    authenticatedAt: Math.floor(Date.now() / 1000),
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
  locale: 'en',
  ip: '127.0.0.1',
  userAgent: '',
};
