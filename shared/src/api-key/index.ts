import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * How an API key is written: `cak_<id>_<secret><checksum>`. The prefix lets a scanner of leaked secrets recognise it, the id is
 * that of the key's record (public), the secret has 256 bits. The checksum tells a typing error or garbage from a key
 * without asking anybody. Letters and digits only, so that a double click selects all of it.
 */
const SHAPE = /^cak_[0-7][0-9a-z]{25}_[0-9A-Za-z]{49}$/;

/** What every API key begins with, and nothing else that comes as a bearer token does. */
export const API_KEY_PREFIX = 'cak_';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
/** As many digits as 256 bits need at most. */
const SECRET_LENGTH = 43;
/** The same for the 32 bits of the checksum. */
const CHECKSUM_LENGTH = 6;

/** A new key for the record of this id (`key_…`). It is shown once; only {@link apiKeyHash} of it is kept. */
export function newApiKey(id: string): string {
  const secret = BigInt(`0x${randomBytes(SECRET_BYTES).toString('hex')}`);
  const text = `${API_KEY_PREFIX}${id.slice('key_'.length)}_${inDigits(secret, SECRET_LENGTH)}`;
  return `${text}${checksumOf(text)}`;
}

/** True for what can be a key; whether there is such a key only identity knows. */
export function isApiKey(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const end = text.length - CHECKSUM_LENGTH;
  return checksumOf(text.slice(0, end)) === text.slice(end);
}

/** What is stored of a key, and all of it that travels between services. */
export function apiKeyHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

function checksumOf(text: string): string {
  return inDigits(BigInt(crc32(text)), CHECKSUM_LENGTH);
}

function inDigits(value: bigint, length: number): string {
  const base = BigInt(DIGITS.length);
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = `${DIGITS[Number(rest % base)]}${text}`;
    rest /= base;
  }
  return text;
}
