import { localeFrom, plainAddress, requestIdFrom } from './request-facts';

describe('the facts of a request', () => {
  it.each([
    [undefined, null],
    ['it', 'it'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-FR, de;q=0.9', null],
    ['fr, it;q=0.3, en;q=0.7', 'en'],
    ['en;q=0, it;q=0.1', 'it'],
    ['*', null],
    ['en;q=abc', null],
    [',;q=,', null],
  ])('reads Accept-Language %p as %p', (header, locale) => {
    expect(localeFrom(header)).toBe(locale);
  });

  it.each([
    'short',
    'with space 123',
    'line\nbreak-12345',
    'x'.repeat(65),
    '-leading-dash',
    '{"json":"12345"}',
  ])('makes its own request id instead of %p', (header) => {
    expect(requestIdFrom(header)).toMatch(/^[0-9a-f]{8}-/);
  });

  it('keeps a harmless request id', () => {
    expect(requestIdFrom('client_1.2-abcdef')).toBe('client_1.2-abcdef');
  });

  it('writes mapped IPv4 addresses plainly', () => {
    expect([plainAddress('::ffff:10.0.0.1'), plainAddress('2001:db8::1')]).toEqual([
      '10.0.0.1',
      '2001:db8::1',
    ]);
  });
});
