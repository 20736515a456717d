import { answerOperation, type Peer } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { JobHandler } from '@customer-area/shared/jobs';
import type { Viewer } from '@customer-area/shared/viewer';
import { automaticRenewalStanding, autoRenewalsOfMethods } from '../../contract';
import { type AttemptStandingDeps, attemptStanding } from './attempt-standing';
import { type AutoRenewLoaderDeps, autoRenewLoaders } from './auto-renew.loader';
import {
  AutoRenewFieldsResolver,
  DomainAutoRenewResolver,
  SetAutoRenewResolver,
} from './auto-renew.resolver';
import { type BillingEventsDeps, billingEventHandlers } from './billing-events';
import { billingMethods } from './billing-methods';
import { billingTotals } from './billing-totals';
import { type ChargeDueDeps, chargeDueDomains } from './charge-due-domains';
import type { SetAutoRenewDeps } from './set-auto-renew';
import { CHARGE_AUTO_RENEWALS, sweepHandler, WARN_OF_AUTO_RENEWALS } from './sweep';
import { type WarnOfRisksDeps, warnOfRisks } from './warn-of-risks';

export type AutoRenewalDeps = Omit<
  AttemptStandingDeps &
    AutoRenewLoaderDeps &
    BillingEventsDeps &
    ChargeDueDeps &
    SetAutoRenewDeps &
    WarnOfRisksDeps,
  'billingMethods' | 'billingTotals'
> & { readonly billing: Peer };

const MOST_NAMED = 100;

/** What the slice adds to the service. */
export function composeAutoRenewal(withoutBilling: AutoRenewalDeps) {
  const { billing, database, autoRenewals } = withoutBilling;
  const deps = {
    ...withoutBilling,
    billingMethods: billingMethods(billing),
    billingTotals: billingTotals(billing),
  };
  const jobs: readonly JobHandler[] = [
    sweepHandler(deps, CHARGE_AUTO_RENEWALS, (sweep) => chargeDueDomains(deps, sweep)),
    sweepHandler(deps, WARN_OF_AUTO_RENEWALS, (sweep) => warnOfRisks(deps, sweep)),
  ];
  return {
    jobs,
    resolvers: [new SetAutoRenewResolver(deps), new DomainAutoRenewResolver(), new AutoRenewFieldsResolver()],
    handlers: billingEventHandlers(deps),
    internal: {
      ...answerOperation(autoRenewalsOfMethods, ({ profileId, methodIds }) =>
        autoRenewals.domainsOfMethods(database.read, trustedProfileId(profileId), methodIds, MOST_NAMED),
      ),
      ...answerOperation(automaticRenewalStanding, ({ profileId, ...asked }) =>
        attemptStanding(deps, trustedProfileId(profileId), asked),
      ),
    },
    contextFor: (viewer: Viewer) => ({ autoRenew: autoRenewLoaders(deps, viewer) }),
  };
}
