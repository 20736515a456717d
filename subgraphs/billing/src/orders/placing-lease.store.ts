import { setTimeout as sleep } from 'node:timers/promises';
import { isDuplicate } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { OrderPlacingRow } from './order-history.entity';

/** Longer than placing takes with both peers at their time-outs. */
const LEASE_MS = 12_000;
const LOOK_AGAIN_MS = 40;

/** Who is placing an order with which key right now. */
export class PlacingLeaseStore {
  /**
   * Lets requests with the same key place one at a time, in whichever process they run: a line reserved for one of them
   * would be refused to the other. Waits for the holder, asking `done` in between; answers what `done` found, or null together
   * with the lease. Who crashed loses the lease after a while.
   */
  async acquire<T extends object>(
    manager: EntityManager,
    profileId: ProfileId,
    key: string,
    done: () => Promise<T | null>,
  ): Promise<{ readonly found: T } | { readonly found: null; release(): Promise<void> }> {
    const holder = newId('lea');
    for (;;) {
      if (await take(manager, profileId, key, holder)) {
        const release = () => endLease(manager, profileId, key, holder);
        const found = await done().catch(async (error: unknown) => {
          await release();
          throw error;
        });
        if (found === null) return { found, release };
        await release();
        return { found };
      }
      await sleep(LOOK_AGAIN_MS);
      const found = await done();
      if (found !== null) return { found };
    }
  }
}

async function take(
  manager: EntityManager,
  profileId: ProfileId,
  key: string,
  holder: string,
): Promise<boolean> {
  // Security time, not business time: moving the sandbox's clock must not take a lease away.
  const now = new Date();
  const until = new Date(now.getTime() + LEASE_MS);
  try {
    await insertRow(manager, OrderPlacingRow, { profileId, idempotencyKey: key, holder, leasedUntil: until });
    return true;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
  }
  const inherited = (await manager.query(
    'UPDATE order_placing SET holder = ?, leased_until = ? WHERE profile_id = ? AND idempotency_key = ? AND leased_until < ?',
    [holder, until, profileId, key, now],
  )) as { affectedRows: number };
  return inherited.affectedRows === 1;
}

async function endLease(
  manager: EntityManager,
  profileId: ProfileId,
  key: string,
  holder: string,
): Promise<void> {
  await manager.query(
    'DELETE FROM order_placing WHERE profile_id = ? AND idempotency_key = ? AND holder = ?',
    [profileId, key, holder],
  );
}
