import type { Actor } from '@customer-area/shared/actor';

/** In which capacity somebody asked for an operation. */
export type RequesterKind = 'LOGIN' | 'DELEGATE' | 'API_KEY' | 'STAFF' | 'SYSTEM';

/** What is stored of who asked. Without an actor it was a timer or a rule of this service. */
export function requesterOf(actor: Actor | null): {
  readonly askedBy: RequesterKind;
  readonly askedByLogin: string | null;
} {
  if (actor === null) return { askedBy: 'SYSTEM', askedByLogin: null };
  return { askedBy: kindOf(actor), askedByLogin: actor.loginId };
}

function kindOf({ role, via }: Actor): RequesterKind {
  if (role === 'staff') return 'STAFF';
  if (via === null || via.via === 'third-level') return 'LOGIN';
  return via.via === 'delegation' ? 'DELEGATE' : 'API_KEY';
}
