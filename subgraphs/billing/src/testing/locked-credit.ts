import { setTimeout as sleep } from 'node:timers/promises';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { creditAccounts } from './credit';
import { type Billing, eventually } from './open-billing';

const WAITING = `SELECT 1 FROM information_schema.INNODB_TRX trx JOIN information_schema.PROCESSLIST process
  ON process.ID = trx.trx_mysql_thread_id WHERE trx.trx_state = 'LOCK WAIT' AND process.DB = DATABASE()`;

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
    await eventually(async () => {
      // The table is a copy, made anew only for whoever has not asked for a tenth of a second.
      await sleep(150);
      expect(await billing.sql(WAITING)).not.toEqual([]);
    });
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
