import crypto from 'node:crypto';
import { type LoginViewer, ViewerRejected, ViewerSeal } from '.';

const viewer: LoginViewer = {
  kind: 'login',
  loginId: 'lgn_1',
  profileId: 'prf_1',
  sessionId: 'ses_1',
  role: 'customer',
  authenticatedAt: 0,
  secondFactor: false,
  permissions: [],
  limits: null,
  requestId: 'r',
  locale: 'it',
  ip: '127.0.0.1',
  userAgent: '',
};
const seal = new ViewerSeal('k'.repeat(43));

describe('a signed viewer', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  const signed = seal.sign(viewer, 'billing', now);

  it('is read back by its audience', () => {
    expect(seal.verify(signed, 'billing', now)).toEqual(viewer);
  });

  it.each([
    ['nothing', undefined, 'billing', now],
    ['an empty text', '', 'billing', now],
    ['no signature', signed.split('.')[0], 'billing', now],
    [
      'a changed body',
      signed.replace(/^[^.]+/, Buffer.from('{"aud":"billing"}').toString('base64url')),
      'billing',
      now,
    ],
    ['a cut signature', signed.replace(/...(\.[^.]*)$/, '$1'), 'billing', now],
    ['a signature without the id of a request', signed.replace(/\.[^.]*$/, ''), 'billing', now],
    ['another audience', signed, 'domains', now],
    ['half a minute later', signed, 'billing', now + 32_000],
    ['another service key', new ViewerSeal('x'.repeat(43)).sign(viewer, 'billing', now), 'billing', now],
  ])('is refused: %s', (_, header, audience, at) => {
    expect(() => seal.verify(header, audience, at)).toThrow(ViewerRejected);
  });

  describe('of many requests', () => {
    const hmac = jest.spyOn(crypto, 'createHmac');
    beforeEach(() => hmac.mockClear());
    const withId = (requestId: string): LoginViewer => ({ ...viewer, requestId });

    it('is signed once, and checked once: an HMAC each, whatever the ids of the requests', () => {
      const [gateway, billing] = [new ViewerSeal('k'.repeat(43)), new ViewerSeal('k'.repeat(43))];
      for (const id of ['one', 'two', 'ü.%', ''])
        expect(billing.verify(gateway.sign(withId(id), 'billing', now), 'billing', now)).toEqual(withId(id));
      expect(hmac).toHaveBeenCalledTimes(2);
    });

    it('is written down once for several audiences, and of one request each', () => {
      const gateway = new ViewerSeal('k'.repeat(43));
      const sign = gateway.signerOf(withId('one'));
      const signatures = ['billing', 'domains', 'billing'].map((audience) => sign(audience, now));
      expect(signatures[2]).toBe(signatures[0]);
      expect(gateway.sign(withId('two'), 'domains', now)).not.toBe(signatures[1]);
      const [first, second] = [signatures[0], gateway.sign(withId('two'), 'billing', now)].map((header) =>
        seal.verify(header, 'billing', now),
      );
      expect([first, second]).toEqual([withId('one'), withId('two')]);
    });

    it.each<[string, LoginViewer, string]>([
      ['another address', { ...viewer, ip: '127.0.0.2' }, 'billing'],
      ['another language', { ...viewer, locale: 'en' }, 'billing'],
      [
        'fewer powers',
        { ...viewer, limits: { via: 'api-key', id: 'k', scopes: [], domainIds: null } },
        'billing',
      ],
      ['a second factor', { ...viewer, secondFactor: true }, 'billing'],
      ['another audience', viewer, 'domains'],
    ])('is signed anew for %s', (_, other, audience) => {
      expect(signatureIn(seal.sign(viewer, 'billing', now))).toBe(signatureIn(signed));
      const anew = seal.sign(other, audience, now);
      expect(signatureIn(anew)).not.toBe(signatureIn(signed));
      expect(seal.verify(anew, audience, now)).toEqual(other);
    });

    it('is signed anew before half of its time is over, and refused when its time is over, though checked before', () => {
      const later = (ms: number) => signatureIn(seal.sign(viewer, 'billing', now + ms));
      expect(later(14_999)).toBe(signatureIn(signed));
      const next = later(15_000);
      expect(next).not.toBe(signatureIn(signed));
      expect(later(-1)).not.toBe(next);
      expect(seal.verify(signed, 'billing', now + 29_000)).toEqual(viewer);
      expect(() => seal.verify(signed, 'billing', now + 31_001)).toThrow('expired');
      expect(() => seal.verify(signed, 'domains', now)).toThrow('other audience');
    });
  });
});

function signatureIn(header: string): string {
  return header.slice(0, header.lastIndexOf('.'));
}
