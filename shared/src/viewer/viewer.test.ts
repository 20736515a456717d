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
      `${Buffer.from('{"aud":"billing"}').toString('base64url')}.${signed.split('.')[1]}`,
      'billing',
      now,
    ],
    ['a cut signature', signed.slice(0, -3), 'billing', now],
    ['another audience', signed, 'domains', now],
    ['half a minute later', signed, 'billing', now + 32_000],
    ['another service key', new ViewerSeal('x'.repeat(43)).sign(viewer, 'billing', now), 'billing', now],
  ])('is refused: %s', (_, header, audience, at) => {
    expect(() => seal.verify(header, audience, at)).toThrow(ViewerRejected);
  });
});
