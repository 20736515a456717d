import type { EventDefinition, PayloadOf } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { asOwnActor } from '../handover';
import { profileOfParty } from './own-half';
import type { Party } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';

/** The names of the domains of a case, as facts and letters say them. */
export const namesOf = ({ domains }: Pick<OwnerChangeRow, 'domains'>): string[] =>
  domains.map(({ unicodeName }) => unicodeName);

/** Tells one party; nobody while there is none. */
export async function tellParty<E extends EventDefinition>(
  manager: EntityManager,
  change: OwnerChangeRow,
  party: Party,
  fact: E,
  payload: PayloadOf<E>,
  occurredAt: Date,
): Promise<void> {
  const profileId = profileOfParty(change, party);
  if (profileId === null) return;
  await asOwnActor(profileId, () =>
    appendEvent(manager, fact, { profileId, subjectId: change.id, payload, occurredAt }),
  );
}

/** Tells each party of its own half. */
export async function tellParties<E extends EventDefinition>(
  manager: EntityManager,
  change: OwnerChangeRow,
  fact: E,
  payload: (side: Party) => PayloadOf<E>,
  at: Date,
): Promise<void> {
  for (const side of ['GIVER', 'RECEIVER'] as const)
    await tellParty(manager, change, side, fact, payload(side), at);
}
