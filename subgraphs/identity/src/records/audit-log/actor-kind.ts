import type { Actor } from '@customer-area/shared/actor';
import type { RecordedEvent } from '@customer-area/shared/events';

/** In which role somebody made something happen. */
export type ActorKind = 'LOGIN' | 'DELEGATE' | 'API_KEY' | 'STAFF' | 'SYSTEM' | 'ANONYMOUS';

/** Who is behind a fact, as far as ids tell. */
export interface ActingParty {
  readonly kind: ActorKind;
  readonly loginId: string | null;
  readonly sessionId: string | null;
  /** Of the API key, the delegation or the support session. */
  readonly viaId: string | null;
  readonly ip: string | null;
}

const NOBODY: ActingParty = { kind: 'SYSTEM', loginId: null, sessionId: null, viaId: null, ip: null };

/** Facts told while somebody is still anonymous, about the login they have become by them. */
const BECOMES_LOGIN: ReadonlySet<string> = new Set(['profile.registered', 'session.opened']);

/** Reads the actor of a fact. */
export function actingParty(event: Pick<RecordedEvent, 'type' | 'actor' | 'payload'>): ActingParty {
  const { actor } = event;
  if (actor === null) return NOBODY;
  const loginId = actor.loginId ?? (BECOMES_LOGIN.has(event.type) ? loginIn(event.payload) : null);
  const { sessionId, ip } = actor;
  const viaId = actor.via === null || actor.via.via === 'third-level' ? null : actor.via.id;
  return { kind: kindOf(actor, loginId), loginId, sessionId, viaId, ip };
}

function kindOf(actor: Actor, loginId: string | null): ActorKind {
  if (actor.role === 'staff') return 'STAFF';
  if (actor.via?.via === 'api-key') return 'API_KEY';
  if (actor.via?.via === 'delegation') return 'DELEGATE';
  return loginId === null ? 'ANONYMOUS' : 'LOGIN';
}

function loginIn(payload: unknown): string | null {
  const { loginId } = (payload ?? {}) as { loginId?: unknown };
  return typeof loginId === 'string' ? loginId : null;
}
