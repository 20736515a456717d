import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { DOMAIN_ACTIONS, readByActions } from './domain-actions';
import type { TldRules } from './names';
import { type ListAskedDomainsDeps, listedColumns, PortfolioStore } from './portfolio';
import { RegistrantsByVerificationStore } from './verification';

export interface PortfolioDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tldRules: TldRules;
}

/** What lists of domains are read with. */
export function composePortfolio({ database, clock, tldRules }: PortfolioDeps): ListAskedDomainsDeps {
  return {
    store: new PortfolioStore(database),
    columns: listedColumns(readByActions(DOMAIN_ACTIONS)),
    byVerification: new RegistrantsByVerificationStore(database.read),
    clock,
    tldRules,
  };
}
