import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { conflict, forbidden, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { apiKeyLimitChanged } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { messages } from '../../messages';
import { spendingLimit } from '../spending-limit';
import type { ApiKeyStore } from './api-key.store';

export interface SetSpendingLimitDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly keys: ApiKeyStore;
}

export interface SetSpendingLimit {
  readonly profileId: ProfileId;
  readonly apiKeyId: string;
  readonly spendingLimitCents: number;
  /** Whether the session was opened with a second factor. */
  readonly secondFactor: boolean;
}

/**
 * Changes what a key may spend in a calendar month. Less is always welcome; more needs a session that was proven with a
 * second factor. CONFLICT for a key that has ended.
 */
export async function setSpendingLimit(deps: SetSpendingLimitDeps, command: SetSpendingLimit): Promise<void> {
  const { profileId, apiKeyId: id } = command;
  if (!isId(id, 'key')) throw notFound();
  const cents = spendingLimit('spendingLimit.amount', command.spendingLimitCents);
  await deps.database.transact(async (manager) => {
    const key = await deps.keys.lock(manager, profileId, id);
    if (key === null) throw notFound();
    if (key.revokedAt !== null || key.expiresAt <= new Date())
      throw conflict(messages.localized('fault.keyEnded'));
    const previousCents = key.spendingLimitCents;
    if (cents === previousCents) return;
    const raised = cents > previousCents;
    if (raised && !command.secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');
    await deps.keys.setLimit(manager, key, cents);
    const at = deps.clock.now();
    await appendEvent(manager, apiKeyLimitChanged, {
      profileId,
      subjectId: id,
      payload: { name: key.name, limitCents: cents, previousCents, raised },
      occurredAt: at,
    });
  });
}
