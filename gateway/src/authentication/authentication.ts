import { API_KEY_PREFIX } from '@customer-area/shared/api-key';
import { CallerFault, unauthenticated } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';
import { toLocale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import type { Counters } from '@customer-area/shared/rate-limits';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { AccessTokens, type TokenClaims } from './access-token';
import { ApiKeys } from './api-keys';
import { PublicKeys } from './public-keys';
import { localeFrom, plainAddress, plainUserAgent } from './request-facts';
import { RevokedSessions } from './revoked-sessions';

/** The parts of a request that decide who is asking. */
export interface Credentials {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly ip: string;
  readonly userAgent: string | undefined;
}

/** A login as its token or key describes it: what a viewer is beside the facts of the request. */
type KnownLogin = Omit<LoginViewer, 'kind' | 'requestId' | 'ip' | 'userAgent' | 'locale'> & {
  /** The profile's own, for whoever does not ask for another. */
  readonly locale: string | undefined;
};

export interface Authenticated {
  readonly viewer: Viewer;
  /** Why the token that came along is not valid; null when it is, or when there was none. */
  readonly refusal: CallerFault | null;
}

export interface AuthenticationOptions {
  readonly identity: Peer;
  /** Counts questions about API keys that do not exist. */
  readonly counters: Counters;
  readonly logger: Logger;
}

/** Turns a request's bearer token, an access token or an API key, into a viewer. */
export class Authentication {
  private readonly keys: PublicKeys;
  private readonly tokens: AccessTokens;
  private readonly apiKeys: ApiKeys;
  private readonly revoked: RevokedSessions;

  constructor(options: AuthenticationOptions) {
    this.keys = new PublicKeys({ ...options, onChange: () => this.tokens.forgetVerified() });
    this.tokens = new AccessTokens(this.keys);
    this.apiKeys = new ApiKeys(options);
    this.revoked = new RevokedSessions(options);
  }

  start(): void {
    this.keys.start();
    this.revoked.start();
  }

  stop(): void {
    this.keys.stop();
    this.revoked.stop();
  }

  notReady(): string | null {
    if (!this.keys.loaded) return 'the signing keys are not loaded';
    return this.revoked.loaded ? null : 'the revocation feed is not loaded';
  }

  /**
   * Who is asking. A token that is not valid is kept as the reason to refuse the operation; only one that opens or refreshes
   * a session is then answered, as it would be without a token. A promise only where somebody has to be asked, or a signature verified.
   */
  authenticate(credentials: Credentials): Authenticated | Promise<Authenticated> {
    const refused = (error: unknown): Authenticated => {
      // Anything else (identity does not answer, too many unknown keys) ends the request.
      if (!(error instanceof CallerFault && error.code === 'UNAUTHENTICATED')) throw error;
      return { viewer: anonymous(credentials), refusal: error };
    };
    try {
      const viewer = this.viewerOf(credentials);
      return viewer instanceof Promise ? viewer.then(accepted, refused) : accepted(viewer);
    } catch (error) {
      return refused(error);
    }
  }

  /**
   * Without an Authorization header the viewer is anonymous; with one that is not valid there is none: a client that believes
   * it is signed in must not get the answer for anonymous viewers.
   */
  viewerOf(credentials: Credentials): Viewer | Promise<Viewer> {
    const { authorization, acceptLanguage } = credentials;
    if (authorization === undefined) return anonymous(credentials);
    const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated();
    const facts = factsOf(credentials);
    const viewerBehind = (login: KnownLogin): Viewer => ({
      kind: 'login',
      ...facts,
      ...login,
      locale: localeFrom(acceptLanguage) ?? toLocale(login.locale),
    });
    if (token.startsWith(API_KEY_PREFIX)) return this.byApiKey(token, facts.ip).then(viewerBehind);
    const claims = this.tokens.claimsOf(token);
    return claims instanceof Promise
      ? claims.then((verified) => viewerBehind(this.bySession(verified)))
      : viewerBehind(this.bySession(claims));
  }

  private bySession(claims: TokenClaims): KnownLogin {
    this.refuseRevoked(claims.sid);
    return {
      loginId: claims.sub,
      profileId: claims.pid,
      sessionId: claims.sid,
      role: claims.role,
      locale: claims.loc,
      authenticatedAt: claims.auth_time,
      secondFactor: claims.sf,
      permissions: claims.perm,
      limits: claims.lim,
    };
  }

  /** The login that made the key, limited to its scopes: never staff, never recently authenticated, no second factor. */
  private async byApiKey(token: string, ip: string): Promise<KnownLogin> {
    const key = await this.apiKeys.holderOf(token, ip);
    this.refuseRevoked(key.id);
    this.apiKeys.reportUse(key, ip);
    return {
      loginId: key.loginId,
      profileId: key.profileId,
      sessionId: key.id,
      role: 'customer',
      locale: key.locale,
      authenticatedAt: 0,
      secondFactor: false,
      permissions: [],
      limits: { via: 'api-key', id: key.id, scopes: key.scopes, domainIds: null },
    };
  }

  /** Whether a session, or an API key, was ended before its time. UNAVAILABLE when that cannot be told now. */
  readonly hasEnded = (sessionId: string): boolean => {
    if (!this.revoked.isCurrent()) throw new CallerFault('UNAVAILABLE');
    return this.revoked.has(sessionId);
  };

  private refuseRevoked(sessionId: string): void {
    if (this.hasEnded(sessionId)) throw unauthenticated();
  }
}

function accepted(viewer: Viewer): Authenticated {
  return { viewer, refusal: null };
}

function anonymous(credentials: Credentials): Viewer {
  const locale = localeFrom(credentials.acceptLanguage) ?? 'it';
  return { kind: 'anonymous', ...factsOf(credentials), locale };
}

function factsOf({ requestId, ip, userAgent }: Credentials) {
  return { requestId, ip: plainAddress(ip), userAgent: plainUserAgent(userAgent) };
}
