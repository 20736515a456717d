import { planDueSweeps } from './due-dates';
import { type CheckCountsDeps, planCountCheck } from './portfolio';
import { planQueueJobs, type RegistryQueueDeps } from './registry-queue';

/** What is done again and again is planned whenever a process starts; each of it plans itself from then on. */
export async function planRecurringJobs(deps: RegistryQueueDeps & CheckCountsDeps): Promise<void> {
  const { database, clock, registryAccounts } = deps;
  await planCountCheck(deps);
  await database.transact(async (manager) => {
    await planDueSweeps(manager, clock.now());
    await planQueueJobs(manager, registryAccounts.keys(), clock.now());
  });
}
