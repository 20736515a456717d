import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text at rest (AES-256-GCM, random nonce). `key` is 32 bytes in base64url. */
export function seal(text: string, key: string): string {
  const sealed = sealBytes(Buffer.from(text, 'utf8'), key);
  const [nonce, tag, body] = partsOf(sealed);
  return [nonce, tag, body].map((part) => part.toString('base64url')).join('.');
}

/** The text again; throws when the key is another one or the sealed text was changed. */
export function openSealed(sealed: string, key: string): string {
  const parts = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (parts.length !== 3) throw new Error('not a sealed text');
  return openSealedBytes(Buffer.concat(parts), key).toString('utf8');
}

/** The same for bytes: nonce, tag, ciphertext. */
export function sealBytes(bytes: Buffer, key: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** The bytes again; throws when the key is another one or something was changed. */
export function openSealedBytes(sealed: Buffer, key: string): Buffer {
  const [nonce, tag, body] = partsOf(sealed);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), nonce);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

function partsOf(sealed: Buffer): [nonce: Buffer, tag: Buffer, body: Buffer] {
  return [
    sealed.subarray(0, NONCE_BYTES),
    sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
    sealed.subarray(NONCE_BYTES + TAG_BYTES),
  ];
}
