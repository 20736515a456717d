import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { JobRun } from '@customer-area/shared/jobs';
import { paymentMethodExpiryWarned } from '../../../contract';
import { daysBeforeEnd } from './method-end';
import { labelOf } from './method-label';
import type { RenewalsPort } from './renewals-port';
import type { SavedMethodStore } from './saved-method.store';
import { expiryOf } from './usable-methods';

export interface WarnOfMethodDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly methods: SavedMethodStore;
  /** With the id of the job, for what other services log about it. */
  readonly renewals: (requestId: string) => RenewalsPort;
}

/** As many as the letter names. */
const NAMES = 5;

/**
 * The job `payment-method.warn`: tells that a method ends which domains are charged to when they renew themselves, once
 * for each of its days. One that was renewed or removed meanwhile, or that no domain is charged to, is nobody's news.
 */
export function warnOfMethod(deps: WarnOfMethodDeps): JobRun {
  return async ({ id: jobId, subjectId, dueAt }) => {
    const method = await deps.methods.byId(deps.database.read, subjectId);
    const days = method === null ? null : daysBeforeEnd(method, dueAt);
    if (method === null || days === null) return;
    const { id: methodId, profileId, means } = method;
    const [use] = await deps.renewals(jobId).renewalsOf({ profileId, methodIds: [methodId] });
    if (use === undefined || use.total === 0) return;
    await deps.database.transact(async (manager) => {
      if (!(await deps.methods.markWarned(manager, method, days))) return;
      await appendEvent(manager, paymentMethodExpiryWarned, {
        profileId,
        subjectId: methodId,
        payload: {
          ...{ methodId, means, days },
          label: labelOf(method),
          expires: expiryOf(method) ?? '',
          names: use.domains.slice(0, NAMES).map(({ name }) => name),
          domainCount: use.total,
        },
        occurredAt: deps.clock.now(),
      });
    });
  };
}
