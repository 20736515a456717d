import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Locale } from '../locale';

/** The header that carries the signed viewer from the gateway to a subgraph. */
export const VIEWER_HEADER = 'x-viewer';

/** Where a subgraph's answer carries the viewer that the rest of the operation is asked for, signed for the gateway. */
export const VIEWER_EXTENSION = 'viewer';
export const GATEWAY_AUDIENCE = 'gateway';

/** How long a signed viewer is valid for, in seconds: one hop, with room for a slow clock. */
const VALID_SECONDS = 30;

interface RequestFacts {
  /** One id per request at the gateway; in every log line of every service. */
  readonly requestId: string;
  /** Language of messages: Accept-Language, else the profile's own, else Italian. */
  readonly locale: Locale;
  /** Address of the client as the gateway saw it; for limits and the audit log. */
  readonly ip: string;
  /** What the client says it is, at most 200 characters; empty when it says nothing. Shown to people, never believed. */
  readonly userAgent: string;
}

/**
 * What is left of a login's powers when it does not come in person: through an API key, or for another profile that has
 * delegated something to it; when it sees one third level of a domain and nothing else; or when a member of staff helps a
 * customer in a support session.
 */
export interface AccessLimits {
  readonly via: 'api-key' | 'delegation' | 'third-level' | 'support-session';
  /** Of the key, the delegation, the support session, or the login that is limited. */
  readonly id: string;
  /** What may be done, e.g. `domains:read`; a permission that names no scope is not given. */
  readonly scopes: readonly string[];
  /** The only domains that exist for this viewer; null for all of the profile. */
  readonly domainIds: readonly string[] | null;
}

/** Somebody who has not signed in. */
export interface AnonymousViewer extends RequestFacts {
  readonly kind: 'anonymous';
}

/** A signed-in login. Everything it may see hangs on `profileId`. */
export interface LoginViewer extends RequestFacts {
  readonly kind: 'login';
  readonly loginId: string;
  readonly profileId: string;
  readonly sessionId: string;
  readonly role: 'customer' | 'staff';
  /** Seconds since the epoch of the last time a password was typed: sensitive acts need a fresh one. */
  readonly authenticatedAt: number;
  /** Whether this session was opened with a second factor, or a passkey. */
  readonly secondFactor: boolean;
  /** What a member of staff may do, e.g. `documents:review`; empty for customers. */
  readonly permissions: readonly string[];
  /** Null for a login in person, which may do everything its profile may. */
  readonly limits: AccessLimits | null;
}

/** Another service of ours, calling an internal route. */
export interface ServiceViewer {
  readonly kind: 'service';
  readonly service: string;
  readonly requestId: string;
}

export type Viewer = AnonymousViewer | LoginViewer;

/** Why a signed viewer was not accepted. For logs; the caller only learns 401. */
export class ViewerRejected extends Error {}

interface Envelope {
  readonly aud: string;
  readonly exp: number;
  readonly viewer: Viewer | ServiceViewer;
}

/**
 * Signs and checks viewers with one key per audience, derived (HKDF) from the installation's service key: what was
 * signed for one subgraph is worthless at another. HMAC and not a public-key signature, because this is done several
 * times per request between processes that trust each other.
 */
export class ViewerSeal {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly serviceKey: string) {}

  sign(viewer: Viewer | ServiceViewer, audience: string, nowMs: number = Date.now()): string {
    const envelope: Envelope = { aud: audience, exp: Math.floor(nowMs / 1000) + VALID_SECONDS, viewer };
    const body = Buffer.from(JSON.stringify(envelope)).toString('base64url');
    return `${body}.${this.mac(body, audience).toString('base64url')}`;
  }

  /** The viewer inside `header`, or {@link ViewerRejected}: absent, malformed, forged, for another audience or expired. */
  verify(header: string | undefined, audience: string, nowMs: number = Date.now()): Viewer | ServiceViewer {
    if (header === undefined) throw new ViewerRejected('no viewer');
    const dot = header.indexOf('.');
    const given = Buffer.from(header.slice(dot + 1), 'base64url');
    const expected = this.mac(header.slice(0, dot), audience);
    if (dot < 1 || given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new ViewerRejected('bad signature');
    const envelope = JSON.parse(Buffer.from(header.slice(0, dot), 'base64url').toString('utf8')) as Envelope;
    if (envelope.aud !== audience) throw new ViewerRejected('other audience');
    if (envelope.exp < nowMs / 1000) throw new ViewerRejected('expired');
    return envelope.viewer;
  }

  private mac(body: string, audience: string): Buffer {
    return createHmac('sha256', this.keyFor(audience)).update(body).digest();
  }

  private keyFor(audience: string): Buffer {
    let key = this.keys.get(audience);
    if (key === undefined) {
      key = Buffer.from(hkdfSync('sha256', this.serviceKey, 'customer-area', `viewer:${audience}`, 32));
      this.keys.set(audience, key);
    }
    return key;
  }
}
