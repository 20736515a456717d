import { memoryCounters } from '@customer-area/shared/rate-limits';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { startGateway, type TestGateway } from '../testing/start-gateway';
import { CostAllowance } from './cost-allowance';

const facts = { requestId: 'r', locale: 'it', userAgent: '' } as const;
const stranger = (ip: string): Viewer => ({ kind: 'anonymous', ...facts, ip });
const login = (loginId: string, apiKeyId?: string): LoginViewer => ({
  kind: 'login',
  ...facts,
  ip: '192.0.2.1',
  loginId,
  profileId: 'p',
  sessionId: 's',
  role: 'customer',
  authenticatedAt: 0,
  secondFactor: false,
  permissions: [],
  limits: apiKeyId === undefined ? null : { via: 'api-key', id: apiKeyId, scopes: [], domainIds: null },
});

describe('the cost that a viewer may spend in a minute', () => {
  it('is counted for the address of strangers, for a login and for an API key', async () => {
    const allowance = new CostAllowance(memoryCounters(), { network: 10, login: 20, 'api-key': 30 });
    const spent = async (viewer: Viewer) => {
      for (let cost = 0; ; cost += 5) {
        try {
          await allowance.spend(viewer, 5, new Map());
        } catch (error) {
          expect(error).toMatchObject({
            extensions: { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) },
          });
          return cost;
        }
      }
    };
    expect(await spent(stranger('192.0.2.1'))).toBe(10);
    expect(await spent(stranger('192.0.2.2'))).toBe(10);
    expect(await spent(login('a'))).toBe(20);
    expect(await spent(login('b'))).toBe(20);
    expect(await spent(login('a', 'key'))).toBe(30);
    expect(await spent(login('b', 'key'))).toBe(0);
  });
});

describe('a gateway whose strangers may spend little', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway('in process', { RATE_LIMIT_COST_NETWORK_PER_MINUTE: '250' });
  });
  afterAll(() => gateway.close());

  it('answers RATE_LIMITED with the time to wait', async () => {
    const query = '{ houses(owners: ["1"]) { street } }';
    expect((await gateway.query(query)).status).toBe(200);
    expect((await gateway.query(query)).status).toBe(200);
    const { status, headers, body } = await gateway.query(query);
    expect(status).toBe(429);
    const seconds = body.errors[0].extensions.retryAfterSeconds;
    expect(body.errors[0].extensions).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number),
    });
    expect(seconds).toBeGreaterThan(50);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(headers.get('retry-after')).toBe(String(seconds));
    expect(headers.get('ratelimit-policy')).toBe('"cost-network";q=250;w=60');
    expect(headers.get('ratelimit')).toBe(`"cost-network";r=0;t=${seconds}`);
  });
});
