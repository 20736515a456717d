import { hashOfSecret } from '@customer-area/shared/link-secrets';
import type { OwnerChangeRow } from '../owner-changes';
import { isInVain, isSameAddress } from './confirm-by-link';
import { type ConfirmationLetterDeps, isAsking, newOwnerOf } from './confirmation-letter';

/** What the link of a letter asks its reader to confirm. */
export interface ToConfirm {
  readonly names: readonly string[];
  readonly newOwner: string;
  readonly occasion: OwnerChangeRow['occasion'];
  readonly withoutLock: boolean;
  readonly deadline: Date;
  readonly confirmedAt: Date | null;
}

/** Null for a link that leads nowhere; one that was used says when. */
export async function readConfirmation(
  deps: ConfirmationLetterDeps,
  token: string,
): Promise<ToConfirm | null> {
  const { database, clock, ownerChanges, ownerConfirmations } = deps;
  const { read } = database;
  const row = await ownerConfirmations.byLink(read, hashOfSecret(token));
  const change = row === null ? null : await ownerChanges.findAny(read, row.ownerChangeId);
  if (row === null || change === null || isInVain(change)) return null;
  const { confirmedAt } = row;
  if (confirmedAt === null && !isAsking(change, clock.now())) return null;
  if (confirmedAt === null && !(await isSameAddress(deps, read, change, row))) return null;
  const { occasion, dueAt: deadline } = change;
  const newOwner = await newOwnerOf(deps, read, change);
  const names = row.names ?? [];
  return { names, newOwner, occasion, withoutLock: change.withoutLock === 1, deadline, confirmedAt };
}
