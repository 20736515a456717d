import type { Logger } from '@customer-area/shared/logging';
import { createCounters } from '@customer-area/shared/rate-limits';
import type { DomainsConfig } from './config';
import { AuthCodes } from './transfers-in';

/** What is counted over all processes, and the codes whose questions are. */
export function composeCounters(
  { REDIS_URL: redisUrl, KEY_ENCRYPTION_KEY }: Pick<DomainsConfig, 'REDIS_URL' | 'KEY_ENCRYPTION_KEY'>,
  logger: Logger,
) {
  const counters = createCounters({ service: 'domains', redisUrl, logger });
  return { counters, authCodes: new AuthCodes(KEY_ENCRYPTION_KEY, counters) };
}
