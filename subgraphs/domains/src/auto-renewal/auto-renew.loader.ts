import type { Database } from '@customer-area/shared/database';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import type { Cents } from '@customer-area/shared/money';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DomainContext } from '../portfolio';
import type { ServiceOfRenewal, ServiceStore } from '../services';
import type { AutoRenewal, AutoRenewalStore } from './auto-renewal.store';
import type { AutomaticRenewalStore, RenewalPeriod } from './automatic-renewal.store';
import type { BillingMethods, KnownMethod } from './billing-methods';
import { type BillingTotals, MOST_TOTALS } from './billing-totals';
import { type RenewalTerm, termKey } from './renewal-term';

/** How a domain renews itself, and the last period that it was charged for. */
export interface AutoRenewFacts {
  readonly renewal: AutoRenewal | null;
  readonly period: RenewalPeriod | null;
}

export interface AutoRenewLoaders {
  readonly facts: DataLoader<string, AutoRenewFacts>;
  /** What is charged with the renewal of a domain that the viewer reaches, whoever reaches the third levels. */
  readonly paidWith: DataLoader<string, readonly ServiceOfRenewal[]>;
  /** With VAT. */
  readonly prices: DataLoader<RenewalTerm, Cents | null, string>;
  /** Null while billing does not answer. Asked once for a request, under whatever key. */
  readonly methods: DataLoader<'all', readonly KnownMethod[] | null>;
}

export interface AutoRenewContext extends DomainContext {
  readonly autoRenew: AutoRenewLoaders;
}

export interface AutoRenewLoaderDeps {
  readonly database: Database;
  readonly logger: Logger;
  readonly billingMethods: BillingMethods;
  readonly billingTotals: BillingTotals;
  readonly autoRenewals: AutoRenewalStore;
  readonly automaticRenewals: AutomaticRenewalStore;
  readonly services: ServiceStore;
}

/** Everything that a page of domains shows of automatic renewal: four statements, and two questions to billing. */
export function autoRenewLoaders(deps: AutoRenewLoaderDeps, viewer: Viewer): AutoRenewLoaders {
  const { database, logger, billingMethods, billingTotals, autoRenewals, automaticRenewals, services } = deps;
  const profileId = () => ownerIn(dataScopeOf(viewer));
  const { requestId } = viewer;
  const orNothing = async <T>(asking: Promise<T>): Promise<T | null> => {
    try {
      return await asking;
    } catch (error) {
      logger.warn({ err: error, requestId }, 'automatic renewal shown without what billing knows');
      return null;
    }
  };
  return {
    facts: new DataLoader(async (domainIds) => {
      const dataScope = dataScopeOf(viewer);
      const renewals = await autoRenewals.ofDomains(database.read, dataScope, domainIds);
      const periods = await automaticRenewals.ofDomains(database.read, dataScope, domainIds);
      return domainIds.map((id) => ({
        renewal: renewals.find(({ domainId }) => domainId === id) ?? null,
        period: periods.find(({ domainId }) => domainId === id) ?? null,
      }));
    }),
    paidWith: new DataLoader(async (domainIds) => {
      const found = await services.paidWith(database.read, profileId(), domainIds);
      return domainIds.map((id) => found.filter(({ renewedWith }) => renewedWith === id));
    }),
    prices: new DataLoader(
      async (terms) => {
        const totals = await orNothing(billingTotals(profileId(), terms, requestId));
        return terms.map((_, place) => totals?.[place] ?? null);
      },
      { maxBatchSize: MOST_TOTALS, cacheKeyFn: termKey },
    ),
    methods: new DataLoader(async (keys) => {
      const known = await orNothing(billingMethods(profileId(), null, requestId));
      return keys.map(() => known);
    }),
  };
}
