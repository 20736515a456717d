import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import type { Viewer } from '@customer-area/shared/viewer';
import { ANY_DAY, camtFile } from './bank-files';
import { type Answer, type Billing, login, profile } from './open-billing';

export const OUR_IBAN = SANDBOX_SELLER.iban;

const STATEMENT = 'statementId isDone lines known waiting matched partial credited toReview returned';

const UPLOAD = `mutation ($input: BankStatementUploadInput!) { bankStatementUpload(input: $input) { __typename
  ... on BankStatementUpload { uploadId target { path } } ... on BankStatementRefused { code line } } }`;
const IMPORT = `mutation ($uploadId: ID!) { importBankStatement(uploadId: $uploadId) { __typename
  ... on BankStatement { ${STATEMENT} } ... on BankStatementRefused { code message line } } }`;
const READ = `query ($id: ID!) { bankStatement(id: $id) { ${STATEMENT} } }`;
const UNMATCHED = `query ($filter: UnmatchedPaymentFilter, $first: Int, $after: String) {
  unmatchedPayments(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { lineId text amount { amount } review { code message } payerName } } } }`;

/** A member of staff who may match payments. */
export const matcher = (): Viewer =>
  ({
    ...login(profile()),
    role: 'staff',
    secondFactor: true,
    permissions: ['payments:match'],
  }) as Viewer;

const service = { kind: 'service', service: 'gateway', requestId: 'test' } as const;

/** Announces a file and sends it, as the gateway would. */
export async function upload(
  billing: Billing,
  staff: Viewer,
  content: string | Buffer,
  csv: Record<string, unknown> | null = null,
): Promise<string> {
  const bytes = Buffer.from(content);
  const { data } = await billing.run(staff, UPLOAD, { input: { size: bytes.length, csv } });
  const { uploadId } = data.bankStatementUpload;
  await billing.subgraph.internal['store-file']?.(
    { fileId: uploadId, content: bytes.toString('base64') },
    service,
  );
  return uploadId;
}

export async function importUpload(billing: Billing, staff: Viewer, uploadId: string) {
  const answer = await billing.run(staff, IMPORT, { uploadId });
  if (answer.errors !== undefined)
    throw new Error(`${JSON.stringify(answer)} ${String(billing.lastMasked())}`);
  return answer.data.importBankStatement;
}

/** Imports a statement of our account. */
export async function importEntries(
  billing: Billing,
  staff: Viewer,
  entries: Parameters<typeof camtFile>[0]['entries'],
) {
  const dated = entries.map((entry) => ({ day: ANY_DAY, ...entry }));
  const file = camtFile({ account: OUR_IBAN, entries: dated });
  return importUpload(billing, staff, await upload(billing, staff, file));
}

export const statementOf = async (billing: Billing, staff: Viewer, id: string) =>
  (await billing.run(staff, READ, { id })).data.bankStatement;

export const unmatched = (
  billing: Billing,
  staff: Viewer,
  variables: Record<string, unknown>,
): Promise<Answer> => billing.run(staff, UNMATCHED, variables);
