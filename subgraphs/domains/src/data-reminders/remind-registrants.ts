import { addDays, type Clock, DAY_MS } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { registrantDataReminded } from '../../contract';
import type { TldRules } from '../names';
import type { DueRegistrant, RemindedRegistrantsStore } from './reminded-registrants.store';
import { type ReminderTerms, reminderTerms } from './reminder-terms';

export const REMIND_REGISTRANTS = defineJob({ name: 'registrant.remind', timeoutMs: 120_000 });

export interface RemindRegistrantsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tldRules: TldRules;
  readonly remindedRegistrants: RemindedRegistrantsStore;
}

/** There is one such job; a job needs something it is about. */
const ALL = 'all';
const PAGE = 200;
const BEGINNING = { id: '', remindedAt: new Date(0) };

/** Once a day: reminds those of their data whose year is over and who have domains under an extension that wants it. */
export async function remindRegistrants(deps: RemindRegistrantsDeps, signal: AbortSignal): Promise<void> {
  const { database, clock, tldRules, remindedRegistrants } = deps;
  const now = clock.now();
  const terms = reminderTerms(tldRules, now);
  let after: Pick<DueRegistrant, 'id' | 'remindedAt'> | null = terms === null ? null : BEGINNING;
  while (terms !== null && after !== null && !signal.aborted) {
    const rows: DueRegistrant[] = await remindedRegistrants.due(database.read, terms, after, PAGE);
    for (const row of rows) if (row.hasDomains) await remind(deps, row, terms, now);
    const idle = rows.flatMap(({ id, hasDomains }) => (hasDomains ? [] : [id]));
    await remindedRegistrants.passOver(database.read, idle, terms, now);
    after = rows.length < PAGE ? null : (rows.at(-1) ?? null);
  }
  // What was cut short begins again at once: whoever was reminded is not due any more.
  const dueAt = signal.aborted ? now : addDays(startOfDay(now), 1);
  await database.transact((manager) => plan(manager, dueAt));
}

/** Today's, which plans the next one. Whenever a process starts; often is once. */
export function planReminders(manager: EntityManager, now: Date): Promise<void> {
  return plan(manager, startOfDay(now));
}

/** Whoever comes first of several processes tells of it; the letter is written by whoever hears it. */
async function remind(
  { database, remindedRegistrants }: RemindRegistrantsDeps,
  registrant: DueRegistrant,
  { policyVersions }: ReminderTerms,
  at: Date,
): Promise<void> {
  const { id: registrantId, profileId } = registrant;
  await database.transact(async (manager) => {
    const of = { profileId: trustedProfileId(profileId), registrantId };
    const { count: domains, names } = await remindedRegistrants.domains(manager, of, policyVersions);
    if (domains === 0 || !(await remindedRegistrants.reminded(manager, registrant, at))) return;
    await appendEvent(manager, registrantDataReminded, {
      profileId,
      subjectId: registrantId,
      payload: { domains, names: [...names] },
      occurredAt: at,
    });
  });
}

const startOfDay = (at: Date) => new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);

function plan(manager: EntityManager, dueAt: Date): Promise<void> {
  return enqueueJob(manager, { kind: REMIND_REGISTRANTS, subjectId: ALL, dueAt });
}
