import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { identityChecked } from '../../../contract';
import type { ProfileStore } from '../../account/profiles';
import { type IdentityCheckMethod, PROOF_MS } from './identity-check';
import type { IdentityCheckRow } from './identity-check.entity';
import type { IdentityCheckStore } from './identity-check.store';

export interface RecordIdentityCheckDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profiles: ProfileStore;
  readonly checks: IdentityCheckStore;
}

export interface MadeCheck {
  readonly byLoginId: string;
  readonly profileId: string;
  readonly method: IdentityCheckMethod;
  readonly passed: boolean;
  readonly remark: string | null;
  readonly reason: string;
}

/** Keeps how somebody has proven to be the customer, or failed to; the last one counts, for a day. */
export async function recordIdentityCheck(
  { database, clock, profiles, checks }: RecordIdentityCheckDeps,
  { byLoginId, profileId, method, passed, remark, reason }: MadeCheck,
): Promise<IdentityCheckRow> {
  return database.transact(async (manager) => {
    if ((await profiles.find(profileId, manager)) === null) throw notFound();
    const at = clock.now();
    const check = {
      id: newId('ick'),
      profileId,
      method,
      passed,
      remark,
      checkedBy: byLoginId,
      checkedAt: at,
      expiresAt: new Date(at.getTime() + PROOF_MS),
    };
    await checks.insert(manager, check);
    await appendEvent(manager, identityChecked, {
      profileId,
      subjectId: check.id,
      payload: { method, passed, reason },
      occurredAt: at,
    });
    return check;
  });
}
