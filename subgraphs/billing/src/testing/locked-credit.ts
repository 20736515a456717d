import { trustedProfileId } from '@customer-area/shared/isolation';
import { untilALockIsWaitedFor } from '../../../../test/harness/lock-waits';
import { creditAccounts } from './credit';
import type { Billing } from './open-billing';

/** Locks the credit of a profile, lets `act` run into the lock, and answers whether the counters of numbers are free meanwhile. */
export async function numbersAreFreeWhileCreditIsLocked(
  billing: Billing,
  profileId: string,
  act: () => Promise<unknown>,
): Promise<boolean> {
  let acting: Promise<unknown> = Promise.resolve();
  const areFree = await billing.database.transact(async (manager) => {
    await creditAccounts.lock(manager, trustedProfileId(profileId));
    acting = act();
    await untilALockIsWaitedFor((sql) => billing.sql(sql));
    try {
      await manager.query("SELECT last_number FROM number_counter WHERE series <> 'ORDER' FOR UPDATE NOWAIT");
      return true;
    } catch {
      return false;
    }
  });
  await acting;
  return areFree;
}
