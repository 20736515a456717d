import { createHmac, hkdfSync, randomInt } from 'node:crypto';

/** How many a login has at a time. */
export const RECOVERY_CODES = 10;

/** Crockford's base32: nothing in it is mistaken for something else when it is read from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Ten characters of five bits: 50 bits, far beyond what can be tried at one login. */
const LENGTH = 10;

/** New recovery codes as they are shown, e.g. `7K2M-QX9R-4T`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
  });
}

/** What somebody typed, without case, spaces, hyphens and the letters that are taken for digits; null when it is no such code. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((character) => ALPHABET.includes(character)) ? code : null;
}

/**
 * What is stored of a recovery code: a keyed hash, bound to its login. 50 bits can be tried out by whoever reads the database, but
 * not without the key, which is not in it. See decisions/0007-recovery-codes-are-hashed-with-a-key.md.
 */
export function recoveryCodeHash(code: string, loginId: string, encryptionKey: string): string {
  const key = hkdfSync(
    'sha256',
    Buffer.from(encryptionKey, 'base64url'),
    'customer-area',
    'recovery-code',
    32,
  );
  return createHmac('sha256', Buffer.from(key)).update(`${loginId} ${code}`).digest('hex');
}
