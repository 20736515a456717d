import { addDays } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { apiKeyEndAnnounced } from '../../../contract';
import type { EndApiKeyDeps } from './revoke-api-key';

/** The timer that announces the end of a key: without it a program stops one day and nobody knows why. */
export const API_KEY_REMINDER = defineJob({ name: 'api-key.remind-of-end' });

const DAYS_BEFORE = 7;

/** Plans the reminder of a new key; none for one that ends within the week. */
export async function planReminder(
  manager: EntityManager,
  key: { readonly id: string; readonly expiresAt: Date },
  now: Date,
): Promise<void> {
  const dueAt = addDays(key.expiresAt, -DAYS_BEFORE);
  if (dueAt > now) await enqueueJob(manager, { kind: API_KEY_REMINDER, subjectId: key.id, dueAt });
}

/** Tells the profile that a key is about to end, once, and only while it can be used. */
export async function remindOfEnd(
  deps: EndApiKeyDeps & { readonly database: Database },
  keyId: string,
): Promise<void> {
  await deps.database.transact(async (manager) => {
    const key = await deps.keys.takeReminder(manager, keyId, new Date());
    if (key === null) return;
    await appendEvent(manager, apiKeyEndAnnounced, {
      profileId: key.profileId,
      subjectId: keyId,
      payload: { name: key.name, expiresAt: key.expiresAt },
      occurredAt: deps.clock.now(),
    });
  });
}
