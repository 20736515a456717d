export { CHECK_LEDGER, checkLedger, planLedgerCheck } from './check-ledger';
export { LedgerCheckStore } from './ledger-check.store';
export { LedgerDifferenceRow } from './ledger-difference.entity';
export { ledgerDifferencesOperation, ledgerGauge } from './ledger-differences';
