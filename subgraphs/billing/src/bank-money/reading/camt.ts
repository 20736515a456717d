import { type AccountStatement, type BankEntry, UnreadableBankFile } from './bank-entry';
import { entriesOf } from './camt-entries';
import { signedCents } from './camt-values';
import { textOf } from './file-text';
import { at, childrenOf, readXml, textAt, type XmlElement } from './xml-tree';

const VERSIONS = [
  'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02',
  'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08',
];

/** Opening as the bank calls it: booked at the beginning, or at the end of the day before. */
const OPENING = ['OPBD', 'PRCD'];
const CLOSING = ['CLBD'];

/** What a statement in CAMT.053 says, of all its accounts. */
export async function readCamt(bytes: Buffer): Promise<AccountStatement[]> {
  const root = await readXml(textOf(bytes));
  if (root.name !== 'Document' || !VERSIONS.includes(root.namespace))
    throw new UnreadableBankFile('NOT_A_STATEMENT', root.line);
  const statements = childrenOf(at(root, 'BkToCstmrStmt'), 'Stmt');
  if (statements.length === 0) throw new UnreadableBankFile('NOT_A_STATEMENT', root.line);
  return statements.map(readStatement);
}

function readStatement(statement: XmlElement): AccountStatement {
  const account = textAt(statement, 'Acct', 'Id', 'IBAN')?.replace(/\s/g, '').toUpperCase();
  if (account === undefined)
    throw new UnreadableBankFile('FOREIGN_ACCOUNT', (at(statement, 'Acct') ?? statement).line);
  const entries: BankEntry[] = [];
  for (const entry of childrenOf(statement, 'Ntry'))
    if (isBooked(entry)) entries.push(...entriesOf(entry, account));
  return {
    account,
    openingCents: balanceOf(statement, OPENING),
    closingCents: balanceOf(statement, CLOSING),
    entries,
  };
}

/** What is only expected is told again when it is booked. */
function isBooked(entry: XmlElement): boolean {
  return (textAt(entry, 'Sts', 'Cd') ?? textAt(entry, 'Sts')) === 'BOOK';
}

function balanceOf(statement: XmlElement, codes: readonly string[]): number {
  const balances = childrenOf(statement, 'Bal');
  for (const code of codes) {
    const balance = balances.find((one) => textAt(one, 'Tp', 'CdOrPrtry', 'Cd') === code);
    if (balance !== undefined) return signedCents(balance);
  }
  throw new UnreadableBankFile('BALANCE_MISSING', statement.line);
}
