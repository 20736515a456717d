import type { Database } from '@customer-area/shared/database';
import { isId } from '@customer-area/shared/ids';
import type { BankLineStore } from '../lines/bank-line.store';
import type { BankLineStatus } from '../lines/bank-line-status';
import type { BankStatementRow } from './bank-statement.entity';
import type { BankStatementStore } from './bank-statement.store';

export interface ReadStatementDeps {
  readonly database: Database;
  readonly bankStatements: BankStatementStore;
  readonly bankLines: BankLineStore;
}

/** A statement, and what has become of its lines so far. */
export interface ReadStatement {
  readonly statement: BankStatementRow;
  readonly counts: ReadonlyMap<BankLineStatus, number>;
}

/** Null when there is none of that id. */
export async function readStatement(deps: ReadStatementDeps, id: string): Promise<ReadStatement | null> {
  const { read } = deps.database;
  const statement = isId(id, 'bst') ? await deps.bankStatements.byId(read, id) : null;
  return statement === null ? null : { statement, counts: await deps.bankLines.counts(read, statement.id) };
}
