import { openDatabase } from '@customer-area/shared/database';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import { createLogger } from '@customer-area/shared/logging';
import { createCounters } from '@customer-area/shared/rate-limits';
import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import {
  type ChargeAutomaticallyDeps,
  chargeAutomatically,
  peerStanding,
  takeDueRenewal,
} from '../automatic-renewals/index';
import { composePayments } from '../compose-payments';
import { composeStores, entities } from '../compose-stores';
import { OrderNumbers } from '../numbering/index';
import { peerDomains, peerIdentity } from '../orders/index';
import type { PaymentProvider } from '../payments/index';
import { PromoGuesses } from '../promo-codes/index';
import { peerSpending } from '../spending-limits/index';
import type { Billing } from './open-billing';

/** Work on one attempt beside a service that does not run its jobs, as any number of processes would. */
export async function openWorkers(billing: Billing) {
  const database = await openDatabase({ url: billing.url, entities, migrations: [], connections: 12 });
  const logger = createLogger('billing', 'silent');
  const clock = { now: () => new Date(Date.now() + billing.identity.offsetMs) };
  const counters = createCounters({ service: 'billing', redisUrl: undefined, logger });
  const orderNumbers = new OrderNumbers({ ...composeStores(), database });
  const depsWith = (provider?: (real: PaymentProvider) => PaymentProvider): ChargeAutomaticallyDeps => ({
    ...composeStores(),
    ...composePayments({ database, clock, sandbox: true }, provider === undefined ? {} : { provider }),
    ...{
      database,
      clock,
      logger,
      orderNumbers,
      seller: SANDBOX_SELLER,
      promoGuesses: new PromoGuesses(counters),
    },
    domains: peerDomains(billing.domains, 'test'),
    identity: peerIdentity(billing.identity, 'test'),
    spending: peerSpending(billing.identity),
    standingOf: peerStanding(billing.domains, 'test'),
  });
  return {
    depsWith,
    /** Takes what domains told last; answers the attempts of its renewal. */
    take: async (): Promise<string[]> => {
      const event = billing.domains.log.at(-1);
      if (event === undefined) throw new Error('nothing was told');
      await database.transact(async (manager) =>
        takeDueRenewal(depsWith())['automatic-renewal.due']?.(manager, event),
      );
      const { automaticRenewalId } = event.payload as { automaticRenewalId: string };
      const rows = await billing.sql<{ id: string }>(
        'SELECT id FROM automatic_charge WHERE automatic_renewal_id = ? ORDER BY attempt',
        [automaticRenewalId],
      );
      return rows.map(({ id }) => id);
    },
    /** One run of the job, by a process that may be given other parts to die with. */
    run: (chargeId: string, deps: Partial<ChargeAutomaticallyDeps> = {}): Promise<void> => {
      const job: Job = {
        ...{ id: 'job_test', subjectId: chargeId, dueAt: clock.now(), attempt: 1 },
        kind: defineJob({ name: 'test' }),
      };
      return chargeAutomatically(() => ({ ...depsWith(), ...deps }))(job, new AbortController().signal);
    },
    close: async () => {
      await counters.close();
      await database.close();
    },
  };
}
