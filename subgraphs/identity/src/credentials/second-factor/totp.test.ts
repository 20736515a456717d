import { Secret } from 'otpauth';
import { newTotpSecret, stepOf, totpCode, totpUri } from './totp';

// RFC 6238, appendix B, cut to six digits.
const RFC = Secret.fromUTF8('12345678901234567890').base32;

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %d the code of the standard is %s', (second, code) => {
  expect(totpCode(RFC, second * 1000)).toBe(code);
  expect(stepOf(RFC, code, second * 1000)).toBe(Math.floor(second / 30));
});

test.each([
  ['the step before', 30, 1],
  ['the step after', -30, -1],
])('the code of %s is accepted as that of its own step', (_, secondsLater, back) => {
  const at = 1_800_000_000_000;
  expect(stepOf(RFC, totpCode(RFC, at), at + secondsLater * 1000)).toBe(at / 30_000);
  expect(back * secondsLater).toBe(30);
});

test.each([60, -60, 86_400])('a code is nothing %d seconds later', (seconds) => {
  const at = 1_800_000_000_000;
  expect(stepOf(RFC, totpCode(RFC, at), at + seconds * 1000)).toBeNull();
});

test.each(['', '28708', '2870822', 'abcdef', '28708２', '-87082', '0x1234'])('%j is no code', (code) => {
  expect(stepOf(RFC, code, 59_000)).toBeNull();
});

test('digits in groups are the same code', () => {
  expect(stepOf(RFC, ' 287 082 ', 59_000)).toBe(1);
});

test('a secret has 160 bits, and an address that apps understand', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const uri = new URL(totpUri(secret, '1234567@aruba.it'));
  expect(uri.protocol + uri.host).toBe('otpauth:totp');
  expect(decodeURIComponent(uri.pathname)).toBe('/Area Clienti:1234567@aruba.it');
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: 'Area Clienti',
    secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
