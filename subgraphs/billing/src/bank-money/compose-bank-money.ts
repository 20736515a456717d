import { FileSeal } from '@customer-area/shared/files';
import { BankLineResolver, type BankLineResolverDeps } from './bank-line.resolver';
import { BankStatementResolver } from './bank-statement.resolver';
import { IMPORT_BANK_STATEMENT } from './importing/import-jobs';
import { goOnWithStatement, type WorkOnStatementDeps } from './importing/work-on-statement';
import { FORGET_BANK_UPLOAD } from './uploading/announce-upload';
import { bankUploads, forgetUpload, type TakeUploadDeps } from './uploading/take-upload';

export interface BankMoneyDeps extends WorkOnStatementDeps, BankLineResolverDeps, TakeUploadDeps {
  readonly serviceKey: string;
}

/** What the slice adds to the service. */
export function composeBankMoney(deps: BankMoneyDeps) {
  const links = new FileSeal(deps.serviceKey);
  return {
    resolvers: [new BankStatementResolver({ ...deps, links }), new BankLineResolver(deps)],
    jobs: [
      { kind: IMPORT_BANK_STATEMENT, run: goOnWithStatement(deps) },
      { kind: FORGET_BANK_UPLOAD, run: forgetUpload(deps) },
    ],
    files: { bup: bankUploads(deps) },
  };
}
