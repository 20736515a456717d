import { type KeyObject, sign } from 'node:crypto';

/**
 * Claims as a signed token in compact form (RFC 7515, section 7.1), by an Ed25519 key. Signed in this thread: jose has another one sign,
 * which has to be woken for it, and that took as much of a sign-in again as the signature. For the one token that every sign-in and
 * refresh needs; all others, and all verifying, are jose's.
 */
export function compactJws(
  claims: object,
  { kid, privateKey }: { readonly kid: string; readonly privateKey: KeyObject },
): string {
  const signed = `${base64url({ alg: 'EdDSA', kid })}.${base64url(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
