import { newRecoveryCodes, RECOVERY_CODES, readRecoveryCode, recoveryCodeHash } from './recovery-codes';

const KEY = Buffer.alloc(32, 1).toString('base64url');

test('ten codes, all different, in groups that can be read out', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(RECOVERY_CODES);
  for (const code of codes)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
});

test('every character of the alphabet turns up: fifty bits', () => {
  const seen = new Set(Array.from({ length: 100 }, newRecoveryCodes).flat().join('').replaceAll('-', ''));
  expect(seen.size).toBe(32);
});

test.each(['7K2M-QX9R-41', '7k2mqx9r41', ' 7K2M QX9R 41 ', '7k2m-qx9r-4l', '7K2M-QX9R-4I'])(
  '%j is read as the code that was written down',
  (typed) => {
    expect(readRecoveryCode(typed)).toBe('7K2MQX9R41');
  },
);

test.each(['', '7K2MQX9R4', '7K2MQX9R411', '7K2MQX9R4U', '7K2M_QX9R_41', '123456'])(
  '%j is no code',
  (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  },
);

test('what is stored depends on the code, the login and the key', () => {
  const stored = recoveryCodeHash('7K2MQX9R41', 'lgn_a', KEY);
  expect(stored).toMatch(/^[0-9a-f]{64}$/);
  expect(recoveryCodeHash('7K2MQX9R42', 'lgn_a', KEY)).not.toBe(stored);
  expect(recoveryCodeHash('7K2MQX9R41', 'lgn_b', KEY)).not.toBe(stored);
  expect(recoveryCodeHash('7K2MQX9R41', 'lgn_a', Buffer.alloc(32, 2).toString('base64url'))).not.toBe(stored);
});
