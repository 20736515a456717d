import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { scannerAt } from '@customer-area/shared/file-scan';
import { storageAt } from '@customer-area/shared/file-storage';
import type { Logger } from '@customer-area/shared/logging';
import type { ComposedStores } from './compose-stores';
import type { DomainsConfig } from './config';
import { openDnsCheck } from './dns-check';
import { takeBackSecrets } from './former-addresses';
import { openHosting } from './hosting';

type OutsideDeps = ComposedStores & { readonly database: Database; readonly clock: Clock };

/** What is configured, apart from registries: mostly the outside world. */
export async function composeOutside(config: DomainsConfig, deps: OutsideDeps, logger: Logger) {
  const scanner = scannerAt(config.CLAMAV_URL, config.SANDBOX);
  if (scanner === null)
    logger.warn('no scanner (CLAMAV_URL): documents that are sent wait, and cannot be fetched');
  return {
    hosting: openHosting(config.HOSTING, deps),
    dnsCheck: openDnsCheck(config),
    storage: await storageAt(config, { database: deps.database, service: 'domains' }),
    scanner,
    takeBackSecrets: takeBackSecrets(config.SERVICE_KEY),
  };
}
