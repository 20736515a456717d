import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import type { Gauge } from '@customer-area/shared/runtime';
import { ledgerDifferences } from '../../contract';
import type { LedgerCheckStore } from './ledger-check.store';

export interface LedgerDifferencesDeps {
  readonly database: Database;
  readonly ledgerChecks: LedgerCheckStore;
}

/** What the last check has found and is still there. */
export function ledgerDifferencesOperation({
  database,
  ledgerChecks,
}: LedgerDifferencesDeps): InternalHandlers {
  return answerOperation(ledgerDifferences, async ({ first }) => ({
    differences: (await ledgerChecks.listOpen(database.read, first)).map(({ closedAt: _, ...open }) => open),
  }));
}

/** How many there are, for whoever watches over the service. */
export function ledgerGauge({ database, ledgerChecks }: LedgerDifferencesDeps): Gauge {
  return {
    name: 'ledger_differences',
    help: 'Places where the ledger and what it is about do not agree',
    read: () => ledgerChecks.countOpen(database.read),
  };
}
