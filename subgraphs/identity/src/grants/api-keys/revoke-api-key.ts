import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { apiKeyRevoked } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import type { ApiKeyRow } from './api-key.entity';
import type { ApiKeyStore } from './api-key.store';

export interface EndApiKeyDeps {
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly keys: ApiKeyStore;
}

export interface RevokeApiKeyDeps extends EndApiKeyDeps {
  readonly database: Database;
}

export interface RevokeApiKey {
  readonly profileId: ProfileId;
  readonly apiKeyId: string;
}

/** Ends a key, which cannot be undone. Ending it twice is told once; NOT_FOUND for an id that is not one of the profile's keys. */
export async function revokeApiKey(deps: RevokeApiKeyDeps, command: RevokeApiKey): Promise<void> {
  const { profileId, apiKeyId: id } = command;
  if (!isId(id, 'key')) throw notFound();
  await deps.database.transact(async (manager) => {
    const key = await deps.keys.lock(manager, profileId, id);
    if (key === null) throw notFound();
    if (key.revokedAt === null) await end(deps, manager, key, 'REQUESTED');
  });
}

/** Why a key has ended before its time. */
type KeyEndReason = 'REQUESTED' | 'MAKER_DISABLED' | 'MAKER_LIMITED' | 'PROFILE_ERASED' | 'RECOVERED';

/**
 * Ends the keys that a login has made, in the transaction that disables it: a key acts as its maker, so it cannot outlive
 * them. See decisions/0009-api-keys-act-as-their-maker.md.
 */
export async function revokeKeysOfLogin(
  deps: EndApiKeyDeps,
  manager: EntityManager,
  login: { readonly profileId: ProfileId; readonly loginId: string },
  reason: KeyEndReason,
): Promise<void> {
  for (const key of await deps.keys.lockOfLogin(manager, login.profileId, login.loginId))
    await end(deps, manager, key, reason);
}

async function end(
  deps: EndApiKeyDeps,
  manager: EntityManager,
  key: ApiKeyRow,
  reason: KeyEndReason,
): Promise<void> {
  const { profileId, id, name } = key;
  const at = deps.clock.now();
  await deps.keys.markRevoked(manager, key, new Date());
  await appendEvent(manager, apiKeyRevoked, {
    profileId,
    subjectId: id,
    payload: { name, reason },
    occurredAt: at,
  });
}
