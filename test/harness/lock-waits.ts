import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from './operations';

const WAITING = `SELECT 1 FROM information_schema.INNODB_TRX trx JOIN information_schema.PROCESSLIST process
  ON process.ID = trx.trx_mysql_thread_id WHERE trx.trx_state = 'LOCK WAIT' AND process.DB = DATABASE()`;

/** Waits until a transaction on the database that `query` asks waits for a lock of another one. */
export async function untilALockIsWaitedFor(query: (sql: string) => Promise<unknown[]>): Promise<void> {
  await eventually(async () => {
    // The table is a copy, made anew only for whoever has not asked for a tenth of a second.
    await sleep(150);
    return (await query(WAITING)).length > 0;
  });
}
