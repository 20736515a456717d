import { unauthenticated } from '@customer-area/shared/errors';
import { euroCents, ForStaff, type ServiceContext } from '@customer-area/shared/graphql';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { messages } from '../messages';
import { BankStatement, ImportBankStatementResult, toBankStatement } from './bank-statement.graphql';
import {
  BankStatementRefused,
  BankStatementUpload,
  BankStatementUploadInput,
  BankStatementUploadResult,
  type CsvColumnsInput,
} from './bank-upload.graphql';
import { type ImportStatementDeps, importStatement } from './importing/import-statement';
import type { CsvColumns } from './reading/csv-columns';
import { type ReadStatementDeps, readStatement } from './statements/read-statement';
import { type AnnounceUploadDeps, announceUpload } from './uploading/announce-upload';

export interface BankStatementResolverDeps
  extends AnnounceUploadDeps,
    ImportStatementDeps,
    ReadStatementDeps {}

@Resolver()
export class BankStatementResolver {
  constructor(private readonly deps: BankStatementResolverDeps) {}

  @ForStaff()
  @Mutation(() => BankStatementUploadResult, {
    description:
      'Staff with PAYMENTS_MATCH only: answers where to send a statement of our bank. What is not imported within a day is forgotten.',
  })
  async bankStatementUpload(
    @Arg('input', () => BankStatementUploadInput, {
      description: 'How large the file is, and how to read it.',
    })
    { size, csv }: BankStatementUploadInput,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof BankStatementUploadResult> {
    const { loginId, sessionId, locale } = loginOf(viewer);
    const announced = await announceUpload(this.deps, {
      ...{ loginId, sessionId, size },
      csv: csv === null ? null : columnsOf(csv),
    });
    if (announced.kind === 'refused') {
      const message = messages.text(locale, `bankStatement.${announced.code}`);
      return Object.assign(new BankStatementRefused(), { code: announced.code, message, line: null });
    }
    const { id: uploadId, target } = announced;
    return Object.assign(new BankStatementUpload(), { uploadId, target });
  }

  @ForStaff()
  @Mutation(() => ImportBankStatementResult, {
    description:
      'Staff with PAYMENTS_MATCH only: takes a statement that was sent, whole or not at all, and books its lines by the numbers of orders in their texts. The same file again is the same statement.',
  })
  async importBankStatement(
    @Arg('uploadId', () => ID, { description: 'Of bankStatementUpload; NOT_FOUND for any other.' })
    uploadId: string,
    @Arg('reason', () => String, {
      nullable: true,
      description: 'Why, if there is something to say of it; up to 500 characters.',
    })
    reason: string | null,
    @Ctx() { viewer }: ServiceContext,
  ): Promise<typeof ImportBankStatementResult> {
    const { loginId, locale } = loginOf(viewer);
    const outcome = await importStatement(this.deps, { uploadId, reason, loginId });
    if (outcome.kind === 'refused') {
      const { code, line } = outcome;
      const message = messages.text(locale, `bankStatement.${code}`);
      return Object.assign(new BankStatementRefused(), { code, message, line });
    }
    const { statement } = outcome;
    const counts = await this.deps.bankLines.counts(this.deps.database.read, statement.id);
    return toBankStatement({ statement, counts });
  }

  @ForStaff()
  @Query(() => BankStatement, {
    nullable: true,
    description:
      'Staff with PAYMENTS_MATCH only: a statement and what has become of its lines; null when there is none.',
  })
  async bankStatement(
    @Arg('id', () => ID, { description: 'Of the statement, e.g. bst_01jd….' }) id: string,
  ): Promise<BankStatement | null> {
    const read = await readStatement(this.deps, id);
    return read === null ? null : toBankStatement(read);
  }
}

function loginOf(viewer: Viewer): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}

const SEPARATORS = { COMMA: ',', SEMICOLON: ';', TAB: '\t' } as const;
const DECIMALS = { COMMA: ',', POINT: '.' } as const;
const DATES = { DAY_FIRST: 'DD/MM/YYYY', YEAR_FIRST: 'YYYY-MM-DD' } as const;

function columnsOf({
  separator,
  decimal,
  dateFormat,
  openingBalance,
  closingBalance,
  ...rest
}: CsvColumnsInput): CsvColumns {
  return {
    ...rest,
    separator: SEPARATORS[separator],
    decimal: DECIMALS[decimal],
    dateFormat: DATES[dateFormat],
    openingCents: euroCents('input.csv.openingBalance', openingBalance),
    closingCents: euroCents('input.csv.closingBalance', closingBalance),
  };
}
