import type { LedgerAccount, LedgerEntry } from './ledger-transaction';

const OF_PROFILES: readonly LedgerAccount[] = ['CUSTOMER_CREDIT', 'HELD_CREDIT', 'RECEIVABLE'];

/** The two entries of an amount that goes to one account (debit) and comes from another (credit). */
export function transfer(
  profileId: string,
  cents: number,
  { to, from }: { readonly to: LedgerAccount; readonly from: LedgerAccount },
): readonly LedgerEntry[] {
  const entry = (account: LedgerAccount, amount: number): LedgerEntry => ({
    account,
    profileId: OF_PROFILES.includes(account) ? profileId : null,
    cents: amount,
  });
  return [entry(to, cents), entry(from, 0 - cents)];
}
