import { type AccountStatement, UnreadableBankFile } from './bank-entry';

/** Throws unless an account of the seller went from its opening to its closing balance by these movements, in euros. */
export function checkStatement(statement: AccountStatement, isOurs: (account: string) => boolean): void {
  const { account, openingCents, closingCents, entries } = statement;
  const firstLine = entries[0]?.line ?? 1;
  if (!isOurs(account)) throw new UnreadableBankFile('FOREIGN_ACCOUNT', firstLine);
  const foreign = entries.find(({ currency }) => currency !== 'EUR');
  if (foreign !== undefined) throw new UnreadableBankFile('CURRENCY_NOT_EURO', foreign.line);
  const moved = entries.reduce((sum, { cents }) => sum + cents, 0);
  if (openingCents + moved !== closingCents)
    throw new UnreadableBankFile('BALANCE_DIFFERS', entries.at(-1)?.line ?? firstLine);
}
