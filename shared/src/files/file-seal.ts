import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { type Actor, currentActor } from '../actor';

/** What a link to the gateway's file routes allows. */
export interface FileLink {
  /** The subgraph that has the file, or takes it. */
  readonly service: string;
  readonly act: 'read' | 'store';
  /** What that subgraph calls it. */
  readonly fileId: string;
  /** The session it was answered to: it ends with it. */
  readonly sessionId: string;
  /** Most bytes that may be stored; the gateway reads no more. 0 for reading. */
  readonly maxBytes: number;
}

/** A link that somebody follows. */
export interface FollowedLink extends FileLink {
  /** Whom it was made for: what is done by it is that person's act. The address is that of the request which asked for it. */
  readonly actor: Actor | null;
}

/** Links are followed at once; whoever comes later asks for a new one. Machine time. */
const VALID_SECONDS = 600;
const LONGEST_TOKEN = 1_000;

/**
 * Signs links to files. A link is a key to one file for ten minutes: browsers follow it without a header, and the gateway
 * knows before it reads a body whether anybody has been allowed to send one.
 */
export class FileSeal {
  private readonly key: Buffer;

  constructor(serviceKey: string) {
    this.key = Buffer.from(hkdfSync('sha256', serviceKey, 'customer-area', 'files', 32));
  }

  /** Path of the link on the host that answers `/graphql`. */
  pathTo(link: FileLink, nowMs: number = Date.now()): { path: string; expiresAt: Date } {
    const exp = Math.floor(nowMs / 1000) + VALID_SECONDS;
    const body = Buffer.from(JSON.stringify({ ...link, actor: currentActor(), exp })).toString('base64url');
    return {
      path: `/files/${body}.${this.mac(body).toString('base64url')}`,
      expiresAt: new Date(exp * 1000),
    };
  }

  /** What a token allows; null when it is forged, malformed or too old. */
  open(token: string, nowMs: number = Date.now()): FollowedLink | null {
    const dot = token.indexOf('.');
    if (dot < 1 || token.length > LONGEST_TOKEN) return null;
    const given = Buffer.from(token.slice(dot + 1), 'base64url');
    const expected = this.mac(token.slice(0, dot));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const { exp, ...link } = JSON.parse(
      Buffer.from(token.slice(0, dot), 'base64url').toString('utf8'),
    ) as FollowedLink & { exp: number };
    return exp > nowMs / 1000 ? link : null;
  }

  private mac(body: string): Buffer {
    return createHmac('sha256', this.key).update(body).digest();
  }
}
