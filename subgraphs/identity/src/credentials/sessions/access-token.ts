import type { AccessLimits } from '@customer-area/shared/viewer';
import { compactJws } from './compact-jws';
import type { SigningKeys } from './signing-keys';

export const TOKEN_ISSUER = 'customer-area/identity';
export const TOKEN_AUDIENCE = 'customer-area';
/** An access token can be used for ten minutes; sign-out is effective earlier, through the revocation feed. */
export const ACCESS_TOKEN_SECONDS = 600;

export interface TokenSubject {
  readonly loginId: string;
  /** The profile the token works for: the login's own, or the one that has delegated to it. Empty for staff. */
  readonly profileId: string;
  readonly sessionId: string;
  readonly role: 'customer' | 'staff';
  readonly locale: string;
  readonly authenticatedAt: Date;
  readonly secondFactor: boolean;
  readonly permissions: readonly string[];
  readonly limits: AccessLimits | null;
  /** When what it may do ends, if that is known; the token ends with it. */
  readonly until?: Date | undefined;
}

export type AccessTokenIssuer = (subject: TokenSubject) => Promise<{ token: string; expiresAt: Date }>;

/** Issues EdDSA access tokens. Their times are the machine's, whatever the sandbox's clock says. */
export function accessTokenIssuer(keys: SigningKeys): AccessTokenIssuer {
  return async (subject) => {
    const key = await keys.current();
    const issuedAt = Math.floor(Date.now() / 1000);
    const usual = issuedAt + ACCESS_TOKEN_SECONDS;
    const end = subject.until === undefined ? usual : Math.floor(subject.until.getTime() / 1000);
    const expiresAt = Math.min(usual, end);
    const claims = {
      iss: TOKEN_ISSUER,
      aud: TOKEN_AUDIENCE,
      sub: subject.loginId,
      iat: issuedAt,
      exp: expiresAt,
      pid: subject.profileId,
      sid: subject.sessionId,
      role: subject.role,
      loc: subject.locale,
      auth_time: Math.floor(subject.authenticatedAt.getTime() / 1000),
      sf: subject.secondFactor,
      ...(subject.permissions.length === 0 ? {} : { perm: subject.permissions }),
      ...(subject.limits === null ? {} : { lim: subject.limits }),
    };
    return { token: compactJws(claims, key), expiresAt: new Date(expiresAt * 1000) };
  };
}
