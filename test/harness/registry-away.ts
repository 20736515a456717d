import { eventually } from './operations';
import type { Product } from './product';

/** How often a registry has been asked in vain when its operation is given to staff at the next failure. */
const LAST_BUT_ONE = 11;

/**
 * Pays orders while no registry takes a command, until the service has given up on all of them: what they register waits for staff.
 * No test waits for the twelve minutes in which a registry is asked again: the attempts between the first and the last are left out.
 */
export async function payWhileRegistriesAreAway(
  product: Pick<Product, 'rows'>,
  orderIds: readonly string[],
  pay: (orderId: string) => Promise<unknown>,
): Promise<void> {
  const domains = (sql: string, values: unknown[] = []) => product.rows('domains', sql, values);
  const jobOf = async (orderId: string) => {
    const [job] = await domains(
      `SELECT job.id, attempts, job.state FROM job JOIN operation ON operation.id = subject_id
        WHERE job.kind = 'registry.execute' AND order_id = ?`,
      [orderId],
    );
    return job;
  };
  await domains('RENAME TABLE sim_registry_command TO registry_is_away');
  try {
    for (const orderId of orderIds) await pay(orderId);
    for (const orderId of orderIds) {
      const tried = await eventually(async () => {
        const job = await jobOf(orderId);
        return Number(job?.attempts) > 0 && job;
      });
      await domains('UPDATE job SET attempts = ? WHERE id = ?', [LAST_BUT_ONE, tried.id]);
    }
    for (const orderId of orderIds) await eventually(async () => (await jobOf(orderId))?.state === 'PARKED');
  } finally {
    await domains('RENAME TABLE registry_is_away TO sim_registry_command');
  }
}
