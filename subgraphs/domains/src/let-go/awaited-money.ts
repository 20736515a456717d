import { awaitedMoney } from '@customer-area/billing/contract';
import { askOperation, type Peer } from '@customer-area/shared/http';
import type { Logger } from '@customer-area/shared/logging';
import type { DomainRow } from '../portfolio';

export interface AwaitedMoneyDeps {
  readonly billing: Peer;
  readonly logger: Logger;
}

/** Until when money may come that keeps the domain; null: none will. `unknown`: billing does not answer. */
export async function awaitedMoneyFor(
  { billing, logger }: AwaitedMoneyDeps,
  { id: domainId, profileId }: DomainRow,
  requestId: string,
): Promise<Date | null | 'unknown'> {
  try {
    const { until } = await askOperation(billing, awaitedMoney, { profileId, domainId }, requestId);
    return until;
  } catch (error) {
    logger.warn({ err: error, domainId }, 'nobody told whether money for a domain is awaited');
    return 'unknown';
  }
}
