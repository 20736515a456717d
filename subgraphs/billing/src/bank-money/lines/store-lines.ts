import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { type KeyedEntry, keyOfReused } from '../reading/line-key';
import { type BankLineReviewCode, BankLineRow } from './bank-line.entity';
import type { BankLineStore } from './bank-line.store';
import { BankLineStatus } from './bank-line-status';

export interface StoreLinesDeps {
  readonly database: Database;
  readonly bankLines: BankLineStore;
}

/** Few enough that nobody waits long for the locks of one transaction. */
const AT_ONCE = 200;
const LONGEST_TEXT = 1_000;
const LONGEST_NAME = 200;

/**
 * Stores the entries of a file that no file has told of before, a part at a time: again, or in parallel, comes to the same end. A
 * reference that another movement has is not taken for that one. False when the signal has ended it.
 */
export async function storeLines(
  deps: StoreLinesDeps,
  statementId: string,
  entries: readonly KeyedEntry[],
  signal: AbortSignal,
): Promise<boolean> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    if (signal.aborted) return false;
    const part = entries.slice(from, from + AT_ONCE);
    // Somebody else may insert the same ones meanwhile: then they are known the next time.
    while (!(await deps.database.transact((manager) => storePart(deps, manager, statementId, part))));
  }
  return true;
}

async function storePart(
  { bankLines }: StoreLinesDeps,
  manager: EntityManager,
  statementId: string,
  part: readonly KeyedEntry[],
): Promise<boolean> {
  const keys = part.flatMap((entry) => [entry.key, keyOfReused(entry)]);
  const known = new Map((await bankLines.known(manager, keys)).map((line) => [line.lineKey, line]));
  const fresh = part.flatMap((entry) => {
    const earlier = known.get(entry.key);
    if (earlier === undefined) return [rowOf(statementId, entry, entry.key, reviewOf(entry))];
    const isSame = earlier.cents === entry.cents && earlier.bookedOn === entry.bookedOn;
    const reused = keyOfReused(entry);
    return isSame || known.has(reused) ? [] : [rowOf(statementId, entry, reused, 'REFERENCE_REUSED')];
  });
  return bankLines.insertAll(manager, fresh);
}

/** What nobody books by itself, whatever its text says. */
function reviewOf({ isReversal, isCollective, cents }: KeyedEntry): BankLineReviewCode | null {
  if (isReversal) return 'REVERSED';
  if (cents <= 0) return 'OUTGOING';
  return isCollective ? 'COLLECTIVE' : null;
}

function rowOf(
  statementId: string,
  entry: KeyedEntry,
  lineKey: string,
  review: BankLineReviewCode | null,
): BankLineRow {
  const { keyKind, line: fileLine, account, reference: bankReference, bookedOn, cents, payerIban } = entry;
  return Object.assign(new BankLineRow(), {
    id: newId('bln'),
    ...{ lineKey, keyKind, statementId, fileLine, account, bookedOn, cents, payerIban, review },
    bankReference: bankReference?.slice(0, LONGEST_NAME) ?? null,
    text: entry.text.slice(0, LONGEST_TEXT),
    payerName: entry.payerName?.slice(0, LONGEST_NAME) ?? null,
    status: review === null ? BankLineStatus.WAITING : BankLineStatus.TO_REVIEW,
    ...{ profileId: null, orderId: null, creditedCents: 0, decidedBy: null, reason: null, decidedAt: null },
    markedPaymentId: null,
  });
}
