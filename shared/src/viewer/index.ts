import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../locale';

/** The header that carries the signed viewer from the gateway to a subgraph. */
export const VIEWER_HEADER = 'x-viewer';

/** Where a subgraph's answer carries the viewer that the rest of the operation is asked for, signed for the gateway. */
export const VIEWER_EXTENSION = 'viewer';
export const GATEWAY_AUDIENCE = 'gateway';

/** How long a signed viewer is valid for, in seconds: one hop, with room for a slow clock. */
const VALID_SECONDS = 30;
/** How long one is used again for the next requests of the same viewer: it is then still valid for half of its time. */
const REUSED_MS = 15_000;
/** Signatures made, and signatures checked, that a process remembers of each. */
const REMEMBERED = 2_000;

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

/** What is signed: the viewer of many requests, without what only one of them has. */
type SignedViewer =
  | Omit<AnonymousViewer, 'requestId'>
  | Omit<LoginViewer, 'requestId'>
  | Omit<ServiceViewer, 'requestId'>;

interface SignedEnvelope {
  readonly aud: string;
  readonly exp: number;
  readonly viewer: SignedViewer;
}

interface Envelope {
  readonly aud: string;
  readonly exp: number;
  readonly viewer: OfRequest<Viewer> | OfRequest<ServiceViewer>;
}

/** Before it is known of which request it is. */
type OfRequest<V extends { readonly requestId: string }> = V extends unknown
  ? Omit<V, 'requestId'> & { requestId: string }
  : never;

interface Made {
  readonly signed: string;
  readonly at: number;
}

/** A viewer, to be signed for whom it is sent to. */
export type Signer = (audience: string, nowMs?: number) => string;

/**
 * Signs and checks viewers with one key per audience, derived (HKDF) from the installation's service key: what was
 * signed for one subgraph is worthless at another. HMAC and not a public-key signature, because this is done several
 * times per request between processes that trust each other.
 *
 * The id of the request stands behind the signature and is not covered by it: it is written into logs and handed on, and
 * nothing is decided by it. So the signature of a viewer is the same for all of its requests, and is made once in fifteen
 * seconds and checked once. What the viewer may do stands inside: another address, language or power is another signature.
 */
export class ViewerSeal {
  private readonly keys = new Map<string, Buffer>();
  private readonly made = new LRUCache<string, Map<string, Made>>({ max: REMEMBERED });
  private readonly checked = new LRUCache<string, Envelope>({ max: REMEMBERED });

  constructor(private readonly serviceKey: string) {}

  sign(viewer: Viewer | ServiceViewer, audience: string, nowMs: number = Date.now()): string {
    return this.signerOf(viewer)(audience, nowMs);
  }

  /** Signs one viewer for several audiences: what is signed is written down once. */
  signerOf(viewer: Viewer | ServiceViewer): Signer {
    const { requestId, ...signed } = viewer;
    const text = JSON.stringify(signed);
    const end = `.${Buffer.from(requestId).toString('base64url')}`;
    return (audience, nowMs = Date.now()) => this.signatureOf(text, audience, nowMs) + end;
  }

  /** The viewer inside `header`, or {@link ViewerRejected}: absent, malformed, forged, for another audience or expired. */
  verify(header: string | undefined, audience: string, nowMs: number = Date.now()): Viewer | ServiceViewer {
    if (header === undefined) throw new ViewerRejected('no viewer');
    const end = header.lastIndexOf('.');
    const signed = header.slice(0, Math.max(end, 0));
    const envelope = this.checked.get(signed) ?? this.check(signed, audience);
    if (envelope.aud !== audience) throw new ViewerRejected('other audience');
    if (envelope.exp < nowMs / 1000) throw new ViewerRejected('expired');
    const requestId = Buffer.from(header.slice(end + 1), 'base64url').toString('utf8');
    const viewer = { ...envelope.viewer };
    viewer.requestId = requestId;
    return viewer;
  }

  /** @param text the viewer without the id of a request, as JSON */
  private signatureOf(text: string, audience: string, nowMs: number): string {
    let ofViewer = this.made.get(text);
    const known = ofViewer?.get(audience);
    if (known !== undefined && nowMs >= known.at && nowMs < known.at + REUSED_MS) return known.signed;
    const exp = Math.floor(nowMs / 1000) + VALID_SECONDS;
    const envelope = `{"aud":${JSON.stringify(audience)},"exp":${exp},"viewer":${text}}`;
    const body = Buffer.from(envelope).toString('base64url');
    const signed = `${body}.${this.mac(body, audience).toString('base64url')}`;
    if (ofViewer === undefined) {
      ofViewer = new Map();
      this.made.set(text, ofViewer);
    }
    ofViewer.set(audience, { signed, at: nowMs });
    return signed;
  }

  /** Checks a signature, and remembers it when it is good. */
  private check(signed: string, audience: string): Envelope {
    const dot = signed.indexOf('.');
    const given = Buffer.from(signed.slice(dot + 1), 'base64url');
    const expected = this.mac(signed.slice(0, Math.max(dot, 0)), audience);
    if (dot < 1 || given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new ViewerRejected('bad signature');
    const { aud, exp, viewer } = JSON.parse(
      Buffer.from(signed.slice(0, dot), 'base64url').toString('utf8'),
    ) as SignedEnvelope;
    // With a place for the id of each request: a copy is made for each of them.
    const envelope: Envelope = { aud, exp, viewer: { ...viewer, requestId: '' } };
    this.checked.set(signed, envelope);
    return envelope;
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
