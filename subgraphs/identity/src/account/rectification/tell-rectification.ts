import type { PayloadOf } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type * as contract from '../../../contract';
import type { RectificationRow } from './rectification.entity';

/** Kinds of facts that are told about a request. */
type RectificationFact =
  | typeof contract.rectificationRequested
  | typeof contract.rectificationSubmitted
  | typeof contract.rectificationAccepted
  | typeof contract.rectificationRejected
  | typeof contract.rectificationWithdrawn
  | typeof contract.rectificationExpired;

/** What is asked for, as facts and letters say it: names of fields, never what is in them. */
export function fieldsOf({ corrections }: Pick<RectificationRow, 'corrections'>): string[] {
  return corrections.map(({ field }) => field);
}

/** Tells the event log, in the transaction of what happened; the customer has a letter from that. */
export async function tellRectification<E extends RectificationFact>(
  manager: EntityManager,
  request: Pick<RectificationRow, 'id' | 'profileId' | 'corrections'>,
  fact: E,
  payload: (fields: string[]) => PayloadOf<E>,
  at: Date,
): Promise<void> {
  await appendEvent(manager, fact, {
    profileId: request.profileId,
    subjectId: request.id,
    payload: payload(fieldsOf(request)),
    occurredAt: at,
  });
}
