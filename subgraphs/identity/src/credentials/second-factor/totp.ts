import { Secret, TOTP } from 'otpauth';

/** Who issues the codes, as an authenticator app shows it beside the username. */
const ISSUER = 'Area Clienti';
/** 160 bits, as long as the hash that is made with it (RFC 4226, 4). */
const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
const DIGITS = 6;
/** How many steps a clock may be off, either way. */
const WINDOW = 1;

/** A new secret for an authenticator app, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The address an app reads from a QR code. */
export function totpUri(secret: string, username: string): string {
  return generator(secret, username).toString();
}

/** The code of a moment: what the app shows. */
export function totpCode(secret: string, atMs: number): string {
  return generator(secret).generate({ timestamp: atMs });
}

/**
 * The step (30 seconds since 1970) a code belongs to; null when it is not the code of this moment, nor of the step before or
 * after. A step is never accepted twice: see the store.
 */
export function stepOf(secret: string, code: string, atMs: number): number | null {
  // Apps show the digits in two groups.
  const token = code.replace(/\s/g, '');
  // The library throws for characters of more than one byte.
  if (!/^[0-9]{6}$/.test(token)) return null;
  const delta = generator(secret).validate({ token, timestamp: atMs, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp: atMs }) + delta;
}

function generator(secret: string, username = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label: username,
    secret: Secret.fromBase32(secret),
    // What every app understands: several ignore anything else in the address.
    algorithm: 'SHA1',
    digits: DIGITS,
    period: PERIOD_SECONDS,
  });
}
