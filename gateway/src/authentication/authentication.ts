import { CallerFault, unauthenticated } from '@customer-area/shared/errors';
import type { Peer } from '@customer-area/shared/http';
import { toLocale } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import type { Viewer } from '@customer-area/shared/viewer';
import { AccessTokens } from './access-token';
import { PublicKeys } from './public-keys';
import { localeFrom, plainAddress, plainUserAgent } from './request-facts';
import { RevokedSessions } from './revoked-sessions';

/** What of a request says who is asking. Nothing else a client sends is believed. */
export interface Credentials {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly acceptLanguage: string | undefined;
  readonly ip: string;
  readonly userAgent: string | undefined;
}

/** Turns a request's bearer token into a viewer. */
export class Authentication {
  private readonly keys: PublicKeys;
  private readonly tokens: AccessTokens;
  private readonly revoked: RevokedSessions;

  constructor(options: { readonly identity: Peer; readonly logger: Logger }) {
    this.keys = new PublicKeys({ ...options, onChange: () => this.tokens.forgetVerified() });
    this.tokens = new AccessTokens(this.keys);
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
   * Without an Authorization header the viewer is anonymous. With one, either it is good or the whole request ends here:
   * a client that believes to be signed in must not be answered as a stranger.
   */
  async viewerOf({ requestId, authorization, acceptLanguage, ip, userAgent }: Credentials): Promise<Viewer> {
    const asked = localeFrom(acceptLanguage);
    const facts = { requestId, ip: plainAddress(ip), userAgent: plainUserAgent(userAgent) };
    if (authorization === undefined) return { kind: 'anonymous', ...facts, locale: asked ?? 'it' };
    const token = /^bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated();
    const claims = await this.tokens.claimsOf(token);
    if (!this.revoked.isCurrent()) throw new CallerFault('UNAVAILABLE');
    if (this.revoked.has(claims.sid)) throw unauthenticated();
    return {
      kind: 'login',
      ...facts,
      locale: asked ?? toLocale(claims.loc),
      loginId: claims.sub,
      profileId: claims.pid,
      sessionId: claims.sid,
      role: claims.role,
      authenticatedAt: claims.auth_time,
      secondFactor: claims.sf,
      permissions: claims.perm,
      limits: claims.lim,
    };
  }
}
