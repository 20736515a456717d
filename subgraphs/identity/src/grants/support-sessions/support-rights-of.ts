import type { Clock } from '@customer-area/shared/clock';
import type { DelegatedRights, SupportRightsOf } from '../../credentials/sessions';
import { scopesIn, supportSessionStateAt } from './support-session';
import type { SupportSessionRow } from './support-session.entity';
import type { SupportSessionStore } from './support-session.store';

/** What sessions ask: the rights of the member of staff who began a support session, as they are now. */
export function supportRightsOf(deps: {
  readonly clock: Clock;
  readonly supportSessions: SupportSessionStore;
}): SupportRightsOf {
  return async (manager, supportSessionId, staffLoginId) => {
    const session = await deps.supportSessions.lock(manager, supportSessionId);
    return session?.staffLoginId === staffLoginId ? supportRightsIn(session, deps.clock.now()) : null;
  };
}

/** Null once it has ended. */
export function supportRightsIn(session: SupportSessionRow, now: Date): DelegatedRights | null {
  const state = supportSessionStateAt(session, now);
  if (state === 'ENDED') return null;
  return {
    profileId: session.profileId,
    limits: { via: 'support-session', id: session.id, scopes: scopesIn(state), domainIds: null },
    // Its end is business time, tokens live by the machine's: what counts is how long is left.
    until: new Date(Date.now() + session.endsAt.getTime() - now.getTime()),
  };
}
