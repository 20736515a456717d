import type { Job, JobHandler } from '@customer-area/shared/jobs';
import type { RegistryAccount } from '../registry';
import { type CheckCreditDeps, checkCredit } from './check-credit';
import { CHECK_CREDIT, READ_QUEUE } from './queue-jobs';
import { type ReadQueueDeps, readQueue } from './read-queue';

export interface RegistryQueueDeps extends ReadQueueDeps, CheckCreditDeps {
  /** Our account at each registry, by its id. */
  readonly registryAccounts: ReadonlyMap<string, RegistryAccount>;
}

/** What the slice adds to the service. */
export function composeRegistryQueue(deps: RegistryQueueDeps): { readonly jobs: readonly JobHandler[] } {
  /** A registry that is not in use any more has nothing to tell. */
  const atRegistry = async (job: Job, act: (account: RegistryAccount) => Promise<void>) => {
    const account = deps.registryAccounts.get(job.subjectId);
    if (account !== undefined) await act(account);
  };
  return {
    jobs: [
      {
        kind: READ_QUEUE,
        run: (job, signal) => atRegistry(job, (account) => readQueue(deps, account, job, signal)),
      },
      { kind: CHECK_CREDIT, run: (job) => atRegistry(job, (account) => checkCredit(deps, account, job)) },
    ],
  };
}
