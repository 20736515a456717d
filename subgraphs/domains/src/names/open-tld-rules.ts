import { BackgroundLoop } from '@customer-area/shared/background-loop';
import type { Database } from '@customer-area/shared/database';
import type { Logger } from '@customer-area/shared/logging';
import { RuleTablesStore } from './rule-tables.store';
import { TldRules } from './tld-rules';

/** Another process may have changed the rules: they are read again twice a minute. */
const REFRESH_MS = 30_000;

export interface OpenTldRules {
  readonly tldRules: TldRules;
  /** Reads them again and again once it is started. */
  readonly refreshing: BackgroundLoop;
}

/** Reads the rules. A service without them does not start. */
export async function openTldRules(database: Database, logger: Logger): Promise<OpenTldRules> {
  const store = new RuleTablesStore();
  const tldRules = new TldRules(await store.read(database.read));
  const refreshing = new BackgroundLoop({
    run: async () => {
      tldRules.take(await store.read(database.read));
      return REFRESH_MS;
    },
    failed: (error) => logger.warn({ err: error }, 'the rules of the extensions could not be read again'),
    idleMs: REFRESH_MS,
  });
  return { tldRules, refreshing };
}
