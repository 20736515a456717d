import { setTimeout as sleep } from 'node:timers/promises';
import { actingAs } from '@customer-area/shared/actor';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { JobRun } from '@customer-area/shared/jobs';
import { BankLineStatus } from '../lines/bank-line-status';
import { type StoreLinesDeps, storeLines } from '../lines/store-lines';
import { type MatchLineDeps, matchLine } from '../matching/match-line';
import type { BankStatementRow } from '../statements/bank-statement.entity';
import type { BankStatementStore } from '../statements/bank-statement.store';
import { readUpload } from './read-upload';

export interface WorkOnStatementDeps extends StoreLinesDeps, MatchLineDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly bankStatements: BankStatementStore;
}

/** Somebody else has the last lines. */
const LOOK_AGAIN_MS = 100;

/**
 * Stores the lines of a statement and books them, each in a transaction of its own, until all are done or the signal ends it. May
 * be begun again anywhere, and run at the same time: each line is looked at by one.
 */
export async function workOnStatement(
  deps: WorkOnStatementDeps,
  statementId: string,
  signal: AbortSignal,
): Promise<void> {
  const { database, bankStatements } = deps;
  const statement = await bankStatements.byId(database.read, statementId);
  if (statement === null || statement.state === 'DONE') return;
  if (statement.state === 'STORING' && !(await store(deps, statement, signal))) return;
  while (!signal.aborted) {
    // Nobody's act: what is booked by itself is not what whoever sent the file has decided.
    if (await actingAs(null, () => matchNext(deps, statementId))) continue;
    const left = (await deps.bankLines.counts(database.read, statementId)).get(BankLineStatus.WAITING) ?? 0;
    if (left === 0) return finish(deps, statement);
    await sleep(LOOK_AGAIN_MS);
  }
}

/** The job `bank-statement.import`. */
export function goOnWithStatement(deps: WorkOnStatementDeps): JobRun {
  return async ({ subjectId }, signal) => {
    await workOnStatement(deps, subjectId, signal);
    signal.throwIfAborted();
  };
}

async function store(deps: WorkOnStatementDeps, { id, uploadId }: BankStatementRow, signal: AbortSignal) {
  const { database, bankStatements, seller } = deps;
  const upload = await bankStatements.upload(database.read, uploadId);
  // Whoever was faster has forgotten the bytes.
  if (upload === null || upload.content === null) return true;
  const entries = await readUpload(seller, upload.content, upload);
  if (!(await storeLines(deps, id, entries, signal))) return false;
  await bankStatements.move(database.read, id, 'STORING', 'MATCHING');
  return true;
}

/** False when there is no line that nobody has. */
function matchNext(deps: WorkOnStatementDeps, statementId: string): Promise<boolean> {
  return deps.database.transact(async (manager) => {
    const line = await deps.bankLines.takeWaiting(manager, statementId);
    if (line !== null) await matchLine(deps, manager, line, deps.clock.now());
    return line !== null;
  });
}

function finish({ database, bankStatements }: WorkOnStatementDeps, { id, uploadId }: BankStatementRow) {
  return database.transact(async (manager) => {
    await bankStatements.move(manager, id, 'MATCHING', 'DONE');
    await bankStatements.forgetContent(manager, uploadId);
  });
}
