import type { Kept } from '@customer-area/shared/retention';
import { planReminders } from './data-reminders';
import { planDueSweeps } from './due-dates';
import { OPEN_STATES } from './operations';
import { type CheckCountsDeps, planCountCheck } from './portfolio';
import type { SentCommandStore } from './registry/epp';
import { planQueueJobs, type RegistryQueueDeps } from './registry-queue';

/** What is done again and again is planned whenever a process starts; each of it plans itself from then on. */
export async function planRecurringJobs(deps: RegistryQueueDeps & CheckCountsDeps): Promise<void> {
  const { database, clock, registryAccounts } = deps;
  await planCountCheck(deps);
  await database.transact(async (manager) => {
    await planDueSweeps(manager, clock.now());
    await planReminders(manager, clock.now());
    await planQueueJobs(manager, registryAccounts.keys(), clock.now());
  });
}

/** A registry can be asked about a command for two years: as long as registrars of generic extensions keep what they did. */
const COMMAND_DAYS = 730;

/** What this service keeps for a time. */
export function keptForDays(deps: { readonly sentCommands: SentCommandStore }): Record<string, Kept> {
  return {
    'registry-commands': {
      days: COMMAND_DAYS,
      deleteSlice: (manager, before, limit) =>
        deps.sentCommands.deleteSlice(manager, before, limit, OPEN_STATES),
    },
  };
}
