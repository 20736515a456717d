import { randomBytes } from 'node:crypto';
import { Consumer, type FeedPage } from '@customer-area/shared/events';
import { createLogger } from '@customer-area/shared/logging';
import { emptyDatabase } from '../../../../../test/harness/database';
import { anonymous, ask, eventually, loginOf } from '../../../../../test/harness/operations';
import { auditLogUnderTest } from '../../testing/audit-log-under-test';
import { identityUnderTest, PASSWORD, register } from '../../testing/identity-under-test';
import { TellingPeer } from '../../testing/telling-peer';
import { recordsFacts } from './record-facts';

const EACH = 25;
const VERIFY = '{ verifyAuditLog { intact entries firstBrokenSeq headMatches } }';

describe('the entries of one profile', () => {
  it('make one intact chain although four services tell at once, and two processes apply what they tell', async () => {
    const database = await emptyDatabase('identity');
    const environment = {
      DATABASE_URL: database.url,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64url'),
    };
    const peers = new Map(['billing', 'domains', 'support'].map((name) => [name, new TellingPeer(name)]));
    const peer = (name: string) => peers.get(name) ?? new TellingPeer(name);
    const processes = [
      await identityUnderTest(environment, { peer }),
      await identityUnderTest(environment, { peer }),
    ] as const;
    const { service } = processes[0];
    const person = await register(service);
    const viewer = loginOf(person.profileId, person.loginId);
    const signIn = `mutation { signIn(username: "${person.username}", password: "${PASSWORD}") { __typename } }`;
    for (let n = 0; n < EACH; n++)
      for (const telling of peers.values()) telling.tell('domain.deleted', person.profileId);
    for (let n = 0; n < EACH; n++) await ask(service, anonymous, signIn);

    const entries = 1 + 4 * EACH;
    const verdict = await eventually(async () => {
      const { data } = await ask(service, { ...viewer, ip: String(Math.random()) }, VERIFY).catch(() => ({
        data: null,
      }));
      return data?.verifyAuditLog.entries >= entries ? data.verifyAuditLog : null;
    });
    expect(verdict).toEqual({ intact: true, entries, firstBrokenSeq: null, headMatches: true });
    const sources = await processes[0].rows(
      'SELECT source, COUNT(*) AS told, COUNT(DISTINCT event_id) AS events FROM access_log_entry GROUP BY source',
    );
    expect(sources).toHaveLength(4);
    for (const one of sources as { source: string; told: number; events: number }[])
      expect([one.source, one.told, one.events]).toEqual([
        one.source,
        ...Array(2).fill(one.source === 'identity' ? EACH + 1 : EACH),
      ]);
    for (const running of processes) await running.close();
    await database.drop();
  });

  it('are written once, whenever the transaction dies that moves the cursor', async () => {
    const logs = await auditLogUnderTest();
    const billing = new TellingPeer('billing');
    for (let n = 0; n < 10; n++) billing.tell('order.cancelled', 'prf_1', { payload: { number: `${n}` } });
    const deaths = new Set(['before 2', 'after 2', 'after 7', 'before 9']);
    const dieOnce = (moment: string) => {
      if (deaths.delete(moment)) throw new Error(`died ${moment}`);
    };
    const consumer = new Consumer({
      database: logs.database,
      logger: createLogger('test', 'silent'),
      retryDelaysMs: [10, 10, 10, 10],
      subscription: {
        source: 'billing',
        feed: { read: async (query) => (await billing.call('events', query)) as FeedPage },
        handlers: {
          'order.cancelled': async (_, { seq }) => dieOnce(`before ${seq}`),
        },
        together: async (manager, events) => {
          await recordsFacts(logs, 'billing')(manager, events);
          for (const { seq } of events) dieOnce(`after ${seq}`);
        },
      },
    });
    consumer.start();
    await eventually(async () => (await logs.verify('prf_1')).entries >= 10);
    await consumer.stop();
    expect(deaths.size).toBe(0);
    expect(await logs.verify('prf_1')).toMatchObject({ intact: true, entries: 10 });
    await logs.close();
  });
});
