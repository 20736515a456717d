export { bankMoneyPermissions } from './bank-money.policy';
export { composeBankMoney } from './compose-bank-money';
export { BankLineRow } from './lines/bank-line.entity';
export { BankLineStore } from './lines/bank-line.store';
export { BankLineStatus } from './lines/bank-line-status';
export { BankStatementRow, BankUploadRow } from './statements/bank-statement.entity';
export { BankStatementStore } from './statements/bank-statement.store';
