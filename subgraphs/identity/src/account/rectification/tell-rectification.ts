import { appendEvent } from '@customer-area/shared/events';
import type { Locale } from '@customer-area/shared/locale';
import type { EntityManager } from 'typeorm';
import { type LetterStore, type LetterText, writeLetter } from '../../letters';
import type { ProfileRow } from '../profiles';
import type { Correction } from './check-corrections';
import type { RectificationRow } from './rectification.entity';

export interface TellRectificationDeps {
  readonly letters: LetterStore;
}

/** Kinds of facts that are told about a request. */
export type RectificationFact =
  | 'rectification.requested'
  | 'rectification.submitted'
  | 'rectification.accepted'
  | 'rectification.rejected'
  | 'rectification.withdrawn'
  | 'rectification.expired';

/** What is asked for, as facts and letters say it: names of fields, never what is in them. */
export function fieldsOf({ corrections }: Pick<RectificationRow, 'corrections'>): string[] {
  return correctionsIn(corrections).map(({ field }) => field);
}

export function correctionsIn(stored: string): Correction[] {
  return JSON.parse(stored) as Correction[];
}

/** Tells the event log and the customer, in the transaction of what happened. */
export async function tellRectification(
  deps: TellRectificationDeps,
  manager: EntityManager,
  news: {
    readonly type: RectificationFact;
    readonly request: Pick<RectificationRow, 'id' | 'profileId' | 'corrections'>;
    readonly to: ProfileRow;
    readonly letter: (locale: Locale) => LetterText;
    readonly reason?: string;
    readonly at: Date;
  },
): Promise<void> {
  const { type, request, to, letter, reason, at } = news;
  await writeLetter(deps.letters, manager, { kind: type.replace('.', '-'), to, content: letter, at });
  await appendEvent(manager, {
    type,
    profileId: request.profileId,
    subjectId: request.id,
    payload: { fields: fieldsOf(request), ...(reason === undefined ? {} : { reason }) },
    occurredAt: at,
  });
}
