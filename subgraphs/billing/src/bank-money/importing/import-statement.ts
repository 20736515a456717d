import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId, newId } from '@customer-area/shared/ids';
import { enqueueJob } from '@customer-area/shared/jobs';
import { type BankFileFault, UnreadableBankFile } from '../reading/bank-entry';
import type { KeyedEntry } from '../reading/line-key';
import type { BankStatementRow } from '../statements/bank-statement.entity';
import { IMPORT_BANK_STATEMENT } from './import-jobs';
import { readUpload } from './read-upload';
import { type WorkOnStatementDeps, workOnStatement } from './work-on-statement';

export interface ImportStatementDeps extends WorkOnStatementDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export interface ImportStatement {
  readonly uploadId: string;
  readonly reason: string | null;
  readonly loginId: string;
}

export type ImportOutcome =
  | { readonly kind: 'taken'; readonly statement: BankStatementRow }
  | { readonly kind: 'refused'; readonly code: BankFileFault; readonly line: number | null };

/** A file of usual length is done when it is answered; of a longer one the job does the rest. */
const WORK_MS = 3_000;
const LONGEST_REASON = 500;

/**
 * Takes a file whole or not at all, and begins with its lines. The same file again, or at the same time, is the same statement, and
 * comes to the same end.
 */
export async function importStatement(
  deps: ImportStatementDeps,
  command: ImportStatement,
): Promise<ImportOutcome> {
  const { uploadId } = command;
  const { database, bankStatements, seller } = deps;
  const reason = command.reason === null ? null : requiredLine('reason', command.reason, LONGEST_REASON);
  const upload = isId(uploadId, 'bup') ? await bankStatements.upload(database.read, uploadId) : null;
  if (upload === null) throw notFound();
  const { digest, content } = upload;
  if (digest === null) return { kind: 'refused', code: 'NOT_UPLOADED', line: null };
  const earlier = await bankStatements.byDigest(database.read, digest);
  if (earlier !== null || content === null) return begin(deps, digest);
  let entries: readonly KeyedEntry[];
  try {
    entries = await readUpload(seller, content, upload);
  } catch (error) {
    if (!(error instanceof UnreadableBankFile)) throw error;
    return { kind: 'refused', code: error.code, line: error.line };
  }
  await take(deps, { ...command, reason }, { digest, lineCount: entries.length });
  return begin(deps, digest);
}

/** Whoever is first takes the file; the job sees to it that its lines are done, whatever dies. */
function take(
  { database, clock, bankStatements }: ImportStatementDeps,
  { uploadId, loginId: importedBy, reason }: ImportStatement,
  file: Pick<BankStatementRow, 'digest' | 'lineCount'>,
): Promise<void> {
  const id = newId('bst');
  const now = clock.now();
  return database.transact(async (manager) => {
    const statement = {
      id,
      uploadId,
      ...file,
      state: 'STORING',
      importedBy,
      reason,
      importedAt: now,
    } as const;
    if (!(await bankStatements.take(manager, statement))) return;
    const dueAt = new Date(now.getTime() + WORK_MS);
    await enqueueJob(manager, { kind: IMPORT_BANK_STATEMENT, subjectId: id, dueAt });
  });
}

async function begin(deps: ImportStatementDeps, digest: string): Promise<ImportOutcome> {
  const { database, bankStatements } = deps;
  const taken = await bankStatements.byDigest(database.read, digest);
  if (taken === null) throw new Error('a statement that was taken has vanished');
  await workOnStatement(deps, taken.id, AbortSignal.timeout(WORK_MS));
  return { kind: 'taken', statement: (await bankStatements.byId(database.read, taken.id)) ?? taken };
}
