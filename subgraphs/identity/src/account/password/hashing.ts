import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id profile for interactive sign-in: 19 MiB, two passes. The library's default variant is argon2id. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes a secret; runs off the main thread. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret, ARGON2ID);
}

/**
 * Compares a secret with a stored hash. Without a stored hash (unknown username) it hashes all the same and says no, so
 * that the answer takes as long as for a known one.
 */
export async function verifySecret(storedHash: string | null, secret: string): Promise<boolean> {
  if (storedHash === null) {
    await hash(secret, ARGON2ID);
    return false;
  }
  return verify(storedHash, secret);
}
