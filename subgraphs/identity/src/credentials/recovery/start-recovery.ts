import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import { seal } from '@customer-area/shared/sealing';
import type { RateLimits } from '../../limits';
import { RECOVERY_MS, WRITE_RECOVERY } from './recovery';
import type { RecoveryStore } from './recovery.store';

export interface StartRecoveryDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly recoveries: RecoveryStore;
  readonly limits: RateLimits;
  /** Seals what was typed until a job has looked at it: 32 bytes in base64url. */
  readonly sealingKey: string;
}

/** As long as an e-mail address can be; anything longer is nobody's. */
const LONGEST = 254;

/**
 * Somebody has lost a password or a username. Nothing is looked up here: what was typed is put away, the same for everybody, and
 * a job finds out whose it is. Answers until when a link, if there is one, can be used at least.
 */
export async function startRecovery(
  deps: StartRecoveryDeps,
  input: { identifier: string; ip: string },
): Promise<Date> {
  const typed = input.identifier.trim().toLowerCase();
  const identifier = typed.length > LONGEST ? '' : typed;
  await deps.limits.attempt('recovery', { ip: input.ip, subject: identifier });
  const now = new Date();
  const id = newId('rcr');
  await deps.database.transact(async (manager) => {
    const sealedIdentifier = seal(identifier.padEnd(LONGEST), deps.sealingKey);
    await deps.recoveries.insertRequest(manager, { id, sealedIdentifier, askedAt: now });
    await enqueueJob(manager, { kind: WRITE_RECOVERY, subjectId: id, dueAt: deps.clock.now() });
  });
  return new Date(now.getTime() + RECOVERY_MS);
}
