import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import { ANY_DAY, camtFile } from '../../subgraphs/billing/src/testing/bank-files';
import type { Customer } from './customer';
import { eventually } from './operations';
import type { Product } from './product';

const UPLOAD = `mutation ($size: Int!) { bankStatementUpload(input: { size: $size }) {
  ... on BankStatementUpload { uploadId target { path } } ... on BankStatementRefused { code } } }`;
const IMPORT = `mutation ($id: ID!) { importBankStatement(uploadId: $id) { ... on BankStatement { statementId } ... on BankStatementRefused { code line } } }`;
const STATEMENT =
  'query ($id: ID!) { bankStatement(id: $id) { isDone lines known matched partial credited toReview } }';

/** Money that arrives at the bank of the seller. */
export interface Transfer {
  readonly cents: number;
  readonly text: string;
  /** What the bank calls it. */
  readonly reference: string;
}

/** What has become of the lines of a statement. */
export interface Imported {
  readonly lines: number;
  readonly known: number;
  readonly matched: number;
  readonly partial: number;
  readonly credited: number;
  readonly toReview: number;
}

type Staff = Pick<Customer, 'ask'>;

/** Staff send a statement through the file routes; answers the id of the upload. */
export async function sendStatement(
  product: Pick<Product, 'url'>,
  staff: Staff,
  transfers: readonly Transfer[],
): Promise<string> {
  const entries = transfers.map(({ text, ...transfer }) => ({
    ...transfer,
    day: ANY_DAY,
    text: [text],
    payer: 'Mario Rossi',
  }));
  const file = Buffer.from(camtFile({ version: '08', account: SANDBOX_SELLER.iban, entries }));
  const { uploadId, target } = (await staff.ask(UPLOAD, { size: file.length })).data.bankStatementUpload;
  const sent = await fetch(`${product.url}${target.path}`, { method: 'PUT', body: new Uint8Array(file) });
  if (sent.status !== 204) throw new Error(`the statement was not taken: ${sent.status}`);
  return uploadId;
}

/** Imports a statement that was sent, and waits until it is done. */
export async function importSent(staff: Staff, uploadId: string): Promise<Imported> {
  const taken = (await staff.ask(IMPORT, { id: uploadId })).data.importBankStatement;
  if (taken.statementId === undefined) throw new Error(`not imported: ${JSON.stringify(taken)}`);
  return eventually(async () => {
    const { isDone, ...statement } = (await staff.ask(STATEMENT, { id: taken.statementId })).data
      .bankStatement;
    return isDone ? (statement as Imported) : null;
  });
}

/** Money arrives: staff send a statement of it, import that, and wait until it is done. */
export async function importTransfers(
  product: Pick<Product, 'url'>,
  staff: Staff,
  transfers: readonly Transfer[],
): Promise<Imported> {
  return importSent(staff, await sendStatement(product, staff, transfers));
}
