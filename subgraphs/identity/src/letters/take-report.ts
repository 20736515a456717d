import type { Clock } from '@customer-area/shared/clock';
import type { InputOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import type { letterBounces } from '../../contract';
import { type CameBackDeps, letterCameBack } from './letter-came-back';

export interface TakeReportDeps extends CameBackDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** Takes what a mail server reports about a letter. One that is gone, that may still arrive or that is known changes nothing. */
export async function takeReport(
  deps: TakeReportDeps,
  { letterId, isPermanent }: InputOf<typeof letterBounces>,
): Promise<void> {
  const letter = isPermanent ? await deps.letters.find(letterId) : null;
  if (letter === null) return;
  const at = deps.clock.now();
  await deps.database.transact(async (manager) => {
    if (await deps.letters.markReturned(manager, letterId, at))
      await letterCameBack(deps, manager, letter, { isReport: true, at });
  });
}
