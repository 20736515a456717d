import type { LoginViewer, Viewer } from '../viewer';
import { mayRead, reachOf, readerOf } from '.';

const facts = { requestId: 'r', locale: 'it', ip: '127.0.0.1', userAgent: '' } as const;
const inPerson: LoginViewer = {
  ...facts,
  kind: 'login',
  loginId: 'lgn_1',
  profileId: 'prf_1',
  sessionId: 'ses_1',
  role: 'customer',
  authenticatedAt: 0,
  secondFactor: false,
  permissions: [],
  limits: null,
};
const limited = (scopes: readonly string[], domainIds: readonly string[] | null): LoginViewer => ({
  ...inPerson,
  limits: { via: 'api-key', id: 'key_1', scopes, domainIds },
});

describe('for whom a service reads', () => {
  it.each<[string, Viewer, string | undefined, boolean]>([
    ['a login in person may read what takes a scope', inPerson, 'domains:read', true],
    ['a login in person may read what takes none', inPerson, undefined, true],
    ['a key may read what its scope is for', limited(['domains:read'], null), 'domains:read', true],
    ['a key may not read what another scope is for', limited(['domains:read'], null), 'orders:read', false],
    ['a key may not read what is for logins in person', limited(['domains:read'], null), undefined, false],
  ])('%s', (_, viewer, scope, expected) => {
    expect(mayRead(readerOf(viewer), scope)).toBe(expected);
  });

  it('reaches its profile, or the domains that it is limited to', () => {
    expect(reachOf(readerOf(inPerson))).toBe('prf_1');
    expect(reachOf(readerOf(limited([], ['dom_1'])))).toEqual({ profileId: 'prf_1', domainIds: ['dom_1'] });
    expect(reachOf(readerOf(limited([], [])))).toEqual({ profileId: 'prf_1', domainIds: [] });
  });

  it('is nobody who has not signed in, nor staff', () => {
    expect(() => readerOf({ ...facts, kind: 'anonymous' })).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    );
    expect(() => readerOf({ ...inPerson, profileId: '', role: 'staff' })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    );
  });
});
