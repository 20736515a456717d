import { apiKeyHash, newApiKey } from '@customer-area/shared/api-key';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, forbidden, notFound, unauthenticated } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { label } from '@customer-area/shared/free-text';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { apiKeyCreated } from '../../../contract';
import { type AccessScope, withImplied } from '../../access-scopes';
import type { LoginStore } from '../../account/logins';
import type { ProfileStore } from '../../account/profiles';
import { spendingLimit } from '../spending-limit';
import { allowedNetworks } from './allowed-networks';
import type { ApiKeyStore } from './api-key.store';
import { keyEnd } from './key-terms';
import { planReminder } from './remind-of-end';

export interface CreateApiKeyDeps {
  readonly database: Database;
  /** Business time, for the fact and the letter. The key itself lives by the machine's. */
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly logins: LoginStore;
  readonly keys: ApiKeyStore;
}

export interface NewApiKey {
  readonly profileId: ProfileId;
  /** Who makes it. */
  readonly loginId: string;
  /** Whether its session was proven with a second factor. */
  readonly secondFactor: boolean;
  readonly name: string;
  readonly scopes: readonly AccessScope[];
  readonly expiresAt: Date | null;
  readonly allowedCidrs: readonly string[];
  readonly spendingLimitCents: number;
}

export type CreatedApiKey =
  /** `key` is in nobody's hands but the caller's from here on. */
  { readonly kind: 'created'; readonly id: string; readonly key: string } | { readonly kind: 'too-many' };

/** Keys of one profile that can be used at the same time. */
export const MAX_LIVE_KEYS = 20;

/** Makes a key for a program of the profile's. It can do what its scopes say, and never more than its maker. */
export async function createApiKey(deps: CreateApiKeyDeps, input: NewApiKey): Promise<CreatedApiKey> {
  const { profileId, loginId } = input;
  const name = label('name', input.name);
  if (name === null) throw badInput('name', faultText('input.empty'));
  const scopes = [...new Set(input.scopes)];
  if (scopes.length === 0) throw badInput('scopes', faultText('input.atLeastOne'));
  const networks = allowedNetworks('allowedCidrs', input.allowedCidrs);
  const expiresAt = keyEnd(input.expiresAt, new Date());
  const limitCents = spendingLimit('spendingLimit.amount', input.spendingLimitCents);
  // Money in the hands of a program is what a second factor is there for.
  if (limitCents > 0 && !input.secondFactor) throw forbidden('SECOND_FACTOR_REQUIRED');

  const id = newId('key');
  const key = newApiKey(id);
  return deps.database.transact(async (manager) => {
    const profile = await deps.profiles.lock(profileId, manager);
    if (profile === null) throw notFound();
    // Disabled or limited at this very moment, also under that lock: its keys were ended, and this one would come too late.
    if (!(await deps.logins.isOrdinary(profileId, loginId, manager))) throw unauthenticated();
    const createdAt = new Date();
    // Counted under the profile's lock, so that keys made at the same time do not overlook each other.
    if ((await deps.keys.countLive(manager, profileId, createdAt)) >= MAX_LIVE_KEYS)
      return { kind: 'too-many' };
    await deps.keys.insert(manager, {
      id,
      profileId,
      loginId,
      name,
      keyHash: apiKeyHash(key),
      lastFour: key.slice(-4),
      scopes: scopes.join(' '),
      allowedCidrs: networks.join(' '),
      spendingLimitCents: limitCents,
      createdAt,
      expiresAt,
    });
    const at = deps.clock.now();
    await planReminder(manager, { id, expiresAt }, createdAt);
    await appendEvent(manager, apiKeyCreated, {
      profileId,
      subjectId: id,
      payload: {
        name,
        scopes: [...scopes],
        allows: [...withImplied(scopes)],
        allowedCidrs: [...networks],
        expiresAt,
        limitCents,
      },
      occurredAt: at,
    });
    return { kind: 'created', id, key };
  });
}
