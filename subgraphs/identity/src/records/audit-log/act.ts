import { lineFactsOf } from '@customer-area/shared/contract';
import type { RecordedEvent } from '@customer-area/shared/events';
import { staffRead } from '@customer-area/shared/staff-reads';
import type { EntityManager } from 'typeorm';
import { factOf } from '../../facts';
import { displayName } from '../../letters';
import { type ActingParty, actingParty } from './actor-kind';
import type { ActorNameStore } from './actor-name.store';
import type { PersonOfEntry } from './person';

/** A fact that makes an entry, with whoever is behind it. */
export interface Act {
  readonly event: RecordedEvent;
  /** Whose log it goes into. */
  readonly profileId: string;
  readonly party: ActingParty;
}

/** Null for facts about nobody, and for what the services tell each other; unless somebody is behind that. */
export function actOf(event: RecordedEvent): Act | null {
  const { profileId } = event;
  if (profileId === null || profileId === '') return null;
  if (event.actor === null && factOf(event.type)?.log === null) return null;
  return { event, profileId, party: actingParty(event) };
}

/** What the entries of some acts say of people. */
export async function personsOf(
  names: ActorNameStore,
  manager: EntityManager,
  acts: readonly Act[],
): Promise<(act: Act) => PersonOfEntry> {
  const logins = await names.ofLogins(manager, idsIn(acts, namedLogin));
  const profiles = await names.ofProfiles(manager, idsIn(acts, principalOf));
  const keys = await names.ofKeys(manager, idsIn(acts, keyOf));
  const delegations = await names.ofDelegations(manager, idsIn(acts, delegationOf));
  const helping = await names.ofSupportSessions(manager, idsIn(acts, supportSessionOf));
  return (act) => {
    const login = logins.get(namedLogin(act) ?? '');
    const principal = profiles.get(principalOf(act) ?? '');
    // In a support session one reason stands for everything that is looked at and done.
    const helpsBecause = helping.get(supportSessionOf(act) ?? '')?.reason ?? null;
    const { event, party } = act;
    return {
      username: login?.username ?? null,
      displayName: login === undefined ? null : displayName(login),
      onBehalfOf: principal === undefined ? null : displayName(principal),
      keyName: keys.get(keyOf(act) ?? '')?.name ?? null,
      purpose: delegations.get(delegationOf(act) ?? '')?.purpose ?? null,
      ip: isStaff(act) ? null : party.ip,
      reason: isStaff(act) ? (helpsBecause ?? reasonIn(event.payload)) : null,
      facts: keptOf(helpsBecause === null ? event : withReason(event, helpsBecause)),
    };
  };
}

function idsIn(acts: readonly Act[], of: (act: Act) => string | null): ReadonlySet<string> {
  return new Set(acts.map(of).filter((id) => id !== null));
}

const isStaff = ({ party }: Act) => party.kind === 'STAFF';
/** Our staff stay unnamed: the id tells one from another, and we know whose it is. */
const namedLogin = (act: Act) => (isStaff(act) ? null : act.party.loginId);
/** Whom a delegate acts for; that is not always whose log this is: a delegate's own session ends as well. */
const principalOf = ({ event, profileId, party }: Act) =>
  party.kind === 'DELEGATE' ? (event.actor?.profileId ?? profileId) : null;
const keyOf = ({ party }: Act) => (party.kind === 'API_KEY' ? party.viaId : null);
const delegationOf = ({ party }: Act) => (party.kind === 'DELEGATE' ? party.viaId : null);
const supportSessionOf = ({ party }: Act) => (party.kind === 'STAFF' ? party.viaId : null);

function keptOf({ type, payload }: RecordedEvent): unknown {
  const fact = factOf(type);
  return fact === undefined ? null : lineFactsOf(fact, payload);
}

/** Whoever told of a read in a support session knew no more of its reason than the id. */
function withReason(event: RecordedEvent, reason: string): RecordedEvent {
  if (event.type !== staffRead.type) return event;
  return { ...event, payload: { ...(event.payload as object), reason } };
}

function reasonIn(payload: unknown): string | null {
  const { reason } = (payload ?? {}) as { reason?: unknown };
  return typeof reason === 'string' ? reason : null;
}
