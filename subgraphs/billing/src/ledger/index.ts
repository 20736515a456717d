export { LedgerEntryRow, LedgerTransactionRow } from './ledger.entity';
export { LedgerStore } from './ledger.store';
export type { LedgerAccount, LedgerTransaction } from './ledger-transaction';
export { transfer } from './transfer';
