import { newApiKey } from '@customer-area/shared/api-key';
import { newId } from '@customer-area/shared/ids';
import { createLogger } from '@customer-area/shared/logging';
import { memoryCounters } from '@customer-area/shared/rate-limits';
import { eventually } from '../../../test/harness/operations';
import { FakeIdentity } from '../testing/fake-identity';
import { Authentication } from './authentication';

const HOME = '203.0.113.7';

describe('an API key at the gateway', () => {
  let identity: FakeIdentity;
  let authentication: Authentication;
  beforeEach(async () => {
    identity = new FakeIdentity();
    await identity.addKey('k1');
    authentication = new Authentication({
      identity: identity.peer,
      counters: memoryCounters(),
      logger: createLogger('test', 'silent'),
    });
    authentication.start();
    await eventually(async () => authentication.notReady() === null);
    identity.calls = [];
  });
  afterEach(() => {
    jest.restoreAllMocks();
    authentication.stop();
  });

  const enter = async (key: string, ip = HOME, acceptLanguage?: string) =>
    authentication.viewerOf({
      requestId: 'r',
      authorization: `Bearer ${key}`,
      acceptLanguage,
      ip,
      userAgent: 'backup/1.0',
    });
  const codeOf = (key: string, ip = HOME) =>
    enter(key, ip).then(
      () => 'accepted',
      (error: { code?: string }) => error.code ?? String(error),
    );
  const faultOf = (key: string, ip = HOME) =>
    enter(key, ip).then(
      () => 'accepted',
      (error: { message: string; extensions: unknown }) => ({
        message: error.message,
        ...Object(error.extensions),
      }),
    );
  const questions = () => identity.calls.filter((call) => call === 'api-key').length;
  const later = (ms: number) => {
    const then = Date.now() + ms;
    jest.spyOn(Date, 'now').mockImplementation(() => then);
  };
  /** Well formed, and unknown to identity. */
  const unknownKey = () => newApiKey(newId('key'));

  it('makes the login that created it the viewer, limited to its scopes', async () => {
    const { id, key } = identity.addApiKey({ scopes: ['orders:read', 'orders:pay'], locale: 'en' });
    expect(await enter(key)).toEqual({
      kind: 'login',
      loginId: 'l1',
      profileId: 'p1',
      sessionId: id,
      role: 'customer',
      locale: 'en',
      authenticatedAt: 0,
      secondFactor: false,
      permissions: [],
      limits: { via: 'api-key', id, scopes: ['orders:read', 'orders:pay'], domainIds: null },
      requestId: 'r',
      ip: HOME,
      userAgent: 'backup/1.0',
    });
    expect(await enter(key, HOME, 'it')).toMatchObject({ locale: 'it' });
  });

  it('is refused alike when it is malformed, unknown, revoked, expired or used from another network', async () => {
    const expired = identity.addApiKey({ expiresAt: new Date(Date.now() - 1) });
    const elsewhere = identity.addApiKey({ allowedCidrs: ['198.51.100.0/24', '2001:db8::/32'] });
    const revoked = identity.addApiKey();
    expect(await codeOf(revoked.key)).toBe('accepted');
    identity.revoke(revoked.id);
    await eventually(async () => (await codeOf(revoked.key)) === 'UNAUTHENTICATED');
    const no = await faultOf('cak_');
    expect(no).toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const key of [unknownKey(), revoked.key, expired.key, elsewhere.key, `${revoked.key}x`])
      expect(await faultOf(key)).toEqual(no);
    expect(await codeOf(elsewhere.key, '198.51.100.9')).toBe('accepted');
    expect(await codeOf(elsewhere.key, '2001:db8::9')).toBe('accepted');
  });

  it('is not asked about when it is malformed, and once for many requests at the same time', async () => {
    const { key } = identity.addApiKey();
    for (const malformed of [
      'cak_',
      `${key.slice(0, -1)}!`,
      `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`,
    ])
      expect(await codeOf(malformed)).toBe('UNAUTHENTICATED');
    expect(questions()).toBe(0);
    const answers = await Promise.all(Array.from({ length: 30 }, () => codeOf(key)));
    expect(new Set(answers)).toEqual(new Set(['accepted']));
    expect(questions()).toBe(1);
  });

  it('is asked about again after thirty seconds, and refused when it does not exist any more', async () => {
    const { key } = identity.addApiKey();
    expect(await codeOf(key)).toBe('accepted');
    identity.forgetApiKey(key);
    expect(await codeOf(key)).toBe('accepted');
    later(29_000);
    expect([await codeOf(key), questions()]).toEqual(['accepted', 1]);
    identity.calls = [];
    later(2_000);
    await eventually(async () => identity.calls.includes('revocations'));
    expect([await codeOf(key), questions()]).toEqual(['UNAUTHENTICATED', 1]);
  });

  it('stops at its end, though it is remembered', async () => {
    const { key } = identity.addApiKey({ expiresAt: new Date(Date.now() + 5_000) });
    expect(await codeOf(key)).toBe('accepted');
    later(5_001);
    expect([await codeOf(key), questions()]).toEqual(['UNAUTHENTICATED', 1]);
  });

  it('is refused once it was revoked, though identity was asked a moment before', async () => {
    const { id, key } = identity.addApiKey();
    expect(await codeOf(key)).toBe('accepted');
    identity.revoke(id);
    await eventually(async () => (await codeOf(key)) === 'UNAUTHENTICATED');
    expect(questions()).toBe(1);
  });

  it('that was revoked before the gateway started is refused', async () => {
    const { id, key } = identity.addApiKey();
    identity.revoke(id);
    authentication.stop();
    authentication = new Authentication({
      identity: identity.peer,
      counters: memoryCounters(),
      logger: createLogger('test', 'silent'),
    });
    authentication.start();
    await eventually(async () => authentication.notReady() === null);
    expect(await codeOf(key)).toBe('UNAUTHENTICATED');
  });

  it('is RATE_LIMITED when twenty others of its address were unknown, unless it is known already', async () => {
    const known = identity.addApiKey();
    expect(await codeOf(known.key)).toBe('accepted');
    const guesses = await Promise.all(Array.from({ length: 30 }, () => codeOf(unknownKey())));
    expect(guesses.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(20);
    expect(guesses.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
    expect(questions()).toBe(21);
    const fresh = identity.addApiKey();
    expect(await codeOf(fresh.key)).toBe('RATE_LIMITED');
    expect(await codeOf(fresh.key, '198.51.100.9')).toBe('accepted');
    expect(await codeOf(known.key)).toBe('accepted');
  });

  it('that is valid never counts as a guess, however many of them come', async () => {
    const keys = Array.from({ length: 50 }, () => identity.addApiKey().key);
    for (const key of keys) expect(await codeOf(key)).toBe('accepted');
  });

  it('that is unknown is asked for once, however often it comes', async () => {
    const key = unknownKey();
    for (let i = 0; i < 50; i++) expect(await codeOf(key)).toBe('UNAUTHENTICATED');
    expect(questions()).toBe(1);
  });

  it('is UNAVAILABLE, not refused, while identity is away', async () => {
    const { key } = identity.addApiKey();
    const known = identity.addApiKey();
    expect(await codeOf(known.key)).toBe('accepted');
    identity.down = true;
    expect([await codeOf(key), await codeOf(known.key)]).toEqual(['UNAVAILABLE', 'accepted']);
    identity.down = false;
    expect(await codeOf(key)).toBe('accepted');
  });

  it('has its use reported once a minute, and only when it was accepted', async () => {
    const { id, key } = identity.addApiKey({ allowedCidrs: [`${HOME}/32`] });
    await codeOf(key, '198.51.100.9');
    for (let i = 0; i < 5; i++) await codeOf(key);
    await eventually(async () => identity.uses.length > 0);
    expect(identity.uses).toEqual([`${id} ${HOME}`]);
  });
});
