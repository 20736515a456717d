import { CallerFault, unauthenticated } from '@customer-area/shared/errors';
import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { PublicKeys } from './public-keys';

const ISSUER = 'customer-area/identity';
const AUDIENCE = 'customer-area';
/** Ours are a tenth of that. */
const LONGEST_TOKEN = 4_096;
const REMEMBERED_TOKENS = 10_000;

const claims = z.object({
  sub: z.string().min(1),
  /** Empty for staff, who are no customer. */
  pid: z.string(),
  sid: z.string().min(1),
  role: z.enum(['customer', 'staff']),
  loc: z.string().optional(),
  auth_time: z.number(),
  /** Whether the session was opened with a second factor. */
  sf: z.boolean().default(false),
  /** What a member of staff may do. */
  perm: z.array(z.string()).default([]),
  /** What a delegation, a support session, or its being limited to one third level, leaves of the login's powers. */
  lim: z
    .object({
      via: z.enum(['delegation', 'third-level', 'support-session']),
      id: z.string(),
      scopes: z.array(z.string()),
      domainIds: z.array(z.string()).nullable(),
    })
    .nullable()
    .default(null),
  exp: z.number(),
});

/** Who a token speaks for, as identity signed it. */
export type TokenClaims = z.output<typeof claims>;

/** Verifies access tokens, each one once: its claims are remembered until it expires. */
export class AccessTokens {
  private readonly verified = new LRUCache<string, TokenClaims>({ max: REMEMBERED_TOKENS });

  constructor(private readonly keys: Pick<PublicKeys, 'find'>) {}

  forgetVerified(): void {
    this.verified.clear();
  }

  /**
   * The claims of a good token; UNAUTHENTICATED for any other, UNAVAILABLE when that cannot be told now. A promise only of one that
   * was not verified yet.
   */
  claimsOf(token: string): TokenClaims | Promise<TokenClaims> {
    const known = this.verified.get(token);
    if (known === undefined) return this.verifyOnce(token);
    if (known.exp * 1000 > Date.now()) return known;
    this.verified.delete(token);
    throw unauthenticated('TOKEN_EXPIRED');
  }

  private async verifyOnce(token: string): Promise<TokenClaims> {
    if (token.length > LONGEST_TOKEN) throw unauthenticated();
    const fresh = await this.verify(token);
    this.verified.set(token, fresh);
    return fresh;
  }

  private async verify(token: string): Promise<TokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.keys.find, {
        // The algorithm is ours to choose, never the token's.
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: AUDIENCE,
      });
      return claims.parse(payload);
    } catch (error) {
      if (error instanceof CallerFault) throw error;
      // Told apart only once the signature was found good: nobody else learns whether a token was ever valid.
      throw unauthenticated(error instanceof errors.JWTExpired ? 'TOKEN_EXPIRED' : undefined);
    }
  }
}
