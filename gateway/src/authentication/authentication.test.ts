import { createHmac } from 'node:crypto';
import { createLogger } from '@customer-area/shared/logging';
import { memoryCounters } from '@customer-area/shared/rate-limits';
import { eventually } from '../../../test/harness/operations';
import { FakeIdentity } from '../testing/fake-identity';
import { Authentication } from './authentication';

const code = async (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  );
const reason = async (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { extensions?: { reason?: string } }) => error.extensions?.reason,
  );
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('authentication', () => {
  let identity: FakeIdentity;
  let authentication: Authentication;
  const start = async () => {
    authentication = new Authentication({
      identity: identity.peer,
      counters: memoryCounters(),
      logger: createLogger('test', 'silent'),
    });
    authentication.start();
    await eventually(async () => authentication.notReady() === null);
  };
  const enter = async (token: string) =>
    authentication.viewerOf({
      requestId: 'r',
      authorization: `Bearer ${token}`,
      acceptLanguage: undefined,
      ip: '::ffff:10.0.0.1',
      userAgent: 'Safari\n',
    });

  beforeEach(async () => {
    identity = new FakeIdentity();
    await identity.addKey('k1');
    await start();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    authentication.stop();
  });

  it('makes a viewer of a good token', async () => {
    expect(await enter(await identity.token({ role: 'staff', loc: 'en', auth_time: 5 }))).toEqual({
      kind: 'login',
      loginId: 'l1',
      profileId: 'p1',
      sessionId: 's1',
      role: 'staff',
      locale: 'en',
      authenticatedAt: 5,
      secondFactor: false,
      permissions: [],
      limits: null,
      requestId: 'r',
      ip: '10.0.0.1',
      userAgent: 'Safari',
    });
  });

  it('refuses tokens that are expired, for somebody else, or lack a claim', async () => {
    const tokens = {
      expired: await identity.token({}, { expiresAt: Math.floor(Date.now() / 1000) - 1 }),
      'of another issuer': await identity.token({}, { issuer: 'somebody' }),
      'for another audience': await identity.token({}, { audience: 'somebody' }),
      'without a session': await identity.token({ sid: undefined }),
      'with another role': await identity.token({ role: 'root' }),
      'with another signature': `${await identity.token()}x`.replace(/.{4}x$/, 'AAAA'),
      'far too long': 'x'.repeat(5_000),
    };
    for (const [what, token] of Object.entries(tokens))
      expect([what, await code(enter(token))]).toEqual([what, 'UNAUTHENTICATED']);
  });

  it('lets no token choose its algorithm', async () => {
    const claims = (await identity.token()).split('.')[1] ?? '';
    const { keys } = (await identity.peer.call('jwks', null)) as { keys: { x: string }[] };
    const unsigned = `${base64({ alg: 'none', kid: 'k1' })}.${claims}.`;
    const head = `${base64({ alg: 'HS256', kid: 'k1' })}.${claims}`;
    const mac = createHmac('sha256', Buffer.from(keys[0]?.x ?? '', 'base64url'))
      .update(head)
      .digest('base64url');
    expect(await code(enter(unsigned))).toBe('UNAUTHENTICATED');
    expect(await code(enter(`${head}.${mac}`))).toBe('UNAUTHENTICATED');
  });

  it('says that a token has expired when it was a good one, and of no other', async () => {
    const expiresAt = Math.floor(Date.now() / 1000) - 1;
    expect(await reason(enter(await identity.token({}, { expiresAt })))).toBe('TOKEN_EXPIRED');
    const forged = `${await identity.token({}, { expiresAt })}x`.replace(/.{4}x$/, 'AAAA');
    expect(await reason(enter(forged))).toBeUndefined();
    expect(
      await reason(enter(await identity.token({}, { expiresAt, audience: 'somebody' }))),
    ).toBeUndefined();
  });

  it('stops accepting a verified token when it expires', async () => {
    const token = await identity.token({}, { expiresAt: Math.floor(Date.now() / 1000) + 600 });
    expect(await code(enter(token))).toBe('accepted');
    const later = Date.now() + 601_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    expect(await reason(enter(token))).toBe('TOKEN_EXPIRED');
  });

  it('looks for an unknown key at identity, but not more than once in five seconds', async () => {
    await identity.addKey('k2');
    const token = await identity.token();
    expect(await code(enter(token))).toBe('UNAUTHENTICATED');
    const later = Date.now() + 5_001;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    identity.calls = [];
    const other = new FakeIdentity();
    await other.addKey('k9');
    const foreign = await other.token();
    expect(await Promise.all([code(enter(token)), code(enter(foreign)), code(enter(foreign))])).toEqual([
      'accepted',
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
    ]);
    expect(identity.calls.filter((call) => call === 'jwks')).toHaveLength(1);
  });

  it('refuses a revoked session at once, also for a token it has verified before', async () => {
    const token = await identity.token({ sid: 'ends' });
    expect(await code(enter(token))).toBe('accepted');
    identity.revoke('ends');
    await eventually(async () => (await code(enter(token))) === 'UNAUTHENTICATED');
  });

  it('knows the sessions that were revoked before it started', async () => {
    authentication.stop();
    identity.revoke('ended');
    await start();
    expect(await code(enter(await identity.token({ sid: 'ended' })))).toBe('UNAUTHENTICATED');
  });

  it('refuses tokens when the feed has been silent for thirty seconds, and still serves anonymous viewers', async () => {
    const token = await identity.token();
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    expect(await code(enter(token))).toBe('accepted');
    /** The feed has asked twice: what it asked before has ended. */
    const askedTwice = async () => {
      identity.calls = [];
      await eventually(async () => identity.calls.filter((call) => call === 'revocations').length > 1);
    };
    await askedTwice();
    identity.down = true;
    await askedTwice();
    clock.mockImplementation(() => now + 29_999);
    expect(await code(enter(token))).toBe('accepted');
    clock.mockImplementation(() => now + 30_000);
    expect(await code(enter(token))).toBe('UNAVAILABLE');
    const other = {
      requestId: 'r',
      authorization: undefined,
      acceptLanguage: undefined,
      ip: '::1',
      userAgent: 'Safari\n',
    };
    expect(await authentication.viewerOf(other)).toMatchObject({ kind: 'anonymous', locale: 'it' });
  });

  it('answers UNAVAILABLE, not UNAUTHENTICATED, while it has never reached identity', async () => {
    authentication.stop();
    identity.down = true;
    const token = await identity.token();
    authentication = new Authentication({
      identity: identity.peer,
      counters: memoryCounters(),
      logger: createLogger('test', 'silent'),
    });
    expect(authentication.notReady()).toBe('the signing keys are not loaded');
    expect(await code(enter(token))).toBe('UNAVAILABLE');
  });
});
