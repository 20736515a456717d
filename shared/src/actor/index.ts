import { AsyncLocalStorage } from 'node:async_hooks';
import type { AccessLimits, Viewer } from '../viewer';

/** Who made something happen, as it stands on every fact in the event log. Never more than the audit log may show. */
export interface Actor {
  /** Null before anybody has signed in. */
  readonly loginId: string | null;
  /** The profile acted for; with a delegation or a support session not the login's own. */
  readonly profileId: string | null;
  readonly sessionId: string | null;
  readonly role: 'customer' | 'staff' | null;
  /** The API key, the delegation or the support session it came through. */
  readonly via: Pick<AccessLimits, 'via' | 'id'> | null;
  readonly ip: string;
}

/** Read when a fact is written, not before: a sign-in changes who the viewer is in the middle of an operation. */
interface Acting {
  readonly viewer: Viewer;
}

/** Somebody who has left a link behind, and is known by it. */
interface Followed {
  readonly actor: Actor;
}

const acting = new AsyncLocalStorage<Acting | Followed | null>();

/**
 * Runs something on behalf of an operation's viewer, or of nobody (`null`: timers, other services' facts). The actor is
 * the one thing that is not handed from function to function: a use case that forgot to would leave a gap in the audit
 * log. See decisions/0006-the-actor-of-a-fact-is-put-on-by-the-kernel.md.
 */
export function actingAs<T>(context: Acting | null, run: () => T): T {
  return acting.run(context, run);
}

/** Runs something on behalf of whoever a signed link was made for. */
export function actingFor<T>(actor: Actor | null, run: () => Promise<T>): Promise<T> {
  return acting.run(actor === null ? null : { actor }, run);
}

/** Runs something on behalf of a member of staff whom another service has authenticated. */
export function actingForStaff<T>(loginId: string, run: () => Promise<T>): Promise<T> {
  return actingFor({ loginId, profileId: '', sessionId: null, role: 'staff', via: null, ip: '' }, run);
}

/** Who is behind what runs now; null when nobody is. */
export function currentActor(): Actor | null {
  const now = acting.getStore() ?? null;
  if (now === null) return null;
  if ('actor' in now) return now.actor;
  const { viewer } = now;
  if (viewer.kind === 'anonymous') {
    return { loginId: null, profileId: null, sessionId: null, role: null, via: null, ip: viewer.ip };
  }
  const { loginId, profileId, sessionId, role, limits, ip } = viewer;
  const via = limits === null ? null : { via: limits.via, id: limits.id };
  return { loginId, profileId, sessionId, role, via, ip };
}
