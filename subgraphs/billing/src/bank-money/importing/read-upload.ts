import { isOurs, type SellerAccounts } from '../matching/seller-accounts';
import { readCamt } from '../reading/camt';
import { checkStatement } from '../reading/check-statement';
import { readCsv } from '../reading/csv';
import { type KeyedEntry, keyed } from '../reading/line-key';
import type { BankUploadRow } from '../statements/bank-statement.entity';

/** All entries of a file; throws what is wrong with it, and then takes none. */
export async function readUpload(
  seller: SellerAccounts,
  content: Buffer,
  { columns }: Pick<BankUploadRow, 'columns'>,
): Promise<readonly KeyedEntry[]> {
  const statements = columns === null ? await readCamt(content) : readCsv(content, columns);
  for (const statement of statements) checkStatement(statement, (account) => isOurs(seller, account));
  return keyed(
    statements.flatMap(({ entries }) => entries),
    columns === null ? 'CAMT' : 'CSV',
  );
}
