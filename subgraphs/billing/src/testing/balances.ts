import type { LedgerAccount } from '../ledger/index';
import type { Billing } from './open-billing';

/** What stands on each account for the documents, payments and credit of one profile, in cents; accounts at zero are left out. */
export async function balancesOf(
  billing: Billing,
  profileId: string,
): Promise<Partial<Record<LedgerAccount, number>>> {
  const rows = await billing.sql<{ account: LedgerAccount; cents: string }>(
    `SELECT account, SUM(cents) AS cents FROM ledger_entry
      WHERE transaction_id IN (SELECT transaction_id FROM ledger_entry WHERE profile_id = ?)
      GROUP BY account HAVING SUM(cents) <> 0`,
    [profileId],
  );
  return Object.fromEntries(rows.map(({ account, cents }) => [account, Number(cents)]));
}
