import { badInput, conflict, notFound } from '@customer-area/shared/errors';
import { label } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import { ownerChangeDocumentAccepted, ownerChangeDocumentRefused } from '../../contract';
import { messages } from '../messages';
import { takesPapers } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeDeps } from './owner-change-deps';
import type { OwnerChangeDocumentRow } from './owner-change-papers.entity';
import { settleItem } from './settle-case';
import { namesOf, tellParty } from './tell-parties';

const LONGEST_TEXT = 500;

export interface ReviewDocument {
  readonly documentId: string;
  readonly accept: boolean;
  /** Why it is refused, for the party. */
  readonly reason: string | null;
  /** For other members of staff. */
  readonly note: string | null;
}

/**
 * Staff accept or refuse one document, once: CONFLICT for one that somebody else has decided, or that is not waited for any more. With
 * the last one that is accepted the case goes on. NOT_FOUND for an absent one. Answers with the id of its case.
 */
export async function reviewDocument(
  deps: OwnerChangeDeps,
  loginId: string,
  { documentId, accept, ...texts }: ReviewDocument,
): Promise<string> {
  const reason = accept ? null : label('input.reason', texts.reason, LONGEST_TEXT);
  if (!accept && reason === null) throw badInput('input.reason', messages.localized('fault.whyRefused'));
  const note = label('input.note', texts.note, LONGEST_TEXT);
  const { database, ownerChanges, ownerChangePapers, clock } = deps;
  return database.transact(async (manager) => {
    const found = isId(documentId, 'ocd') ? await ownerChangePapers.findDocument(manager, documentId) : null;
    const change = found === null ? null : await ownerChanges.lockAny(manager, found.ownerChangeId);
    if (found === null || found.storedAt === null || change === null) throw notFound();
    const at = clock.now();
    const decided = { state: accept ? ('ACCEPTED' as const) : ('REFUSED' as const), reason, note };
    const isDecided =
      takesPapers(change.state) &&
      (await ownerChangePapers.changeDocument(manager, found, ['IN_REVIEW'], {
        ...decided,
        ...{ decidedAt: at, decidedBy: loginId },
      }));
    if (!isDecided) throw conflict(messages.localized('conflict.documentDecided'));
    await tell(manager, change, found, { reason, at });
    await settleItem(deps, manager, change, found, { loginId, at });
    return change.id;
  });
}

async function tell(
  manager: EntityManager,
  change: OwnerChangeRow,
  { party, item, fileName }: OwnerChangeDocumentRow,
  { reason, at }: { readonly reason: string | null; readonly at: Date },
): Promise<void> {
  if (reason === null)
    return tellParty(manager, change, party, ownerChangeDocumentAccepted, { item, fileName }, at);
  const payload = { names: namesOf(change), item, fileName, reason };
  return tellParty(manager, change, party, ownerChangeDocumentRefused, payload, at);
}
