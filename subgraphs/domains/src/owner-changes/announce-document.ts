import { addDays } from '@customer-area/shared/clock';
import { badInput, faultText } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { planForgettingBytes } from './forget-bytes';
import { lockOwnCase } from './own-half';
import {
  type Item,
  isConfirmation,
  MOST_BYTES,
  MOST_DOCUMENTS,
  takesPapers,
  whyClosed,
} from './owner-change';
import { type OwnerChangeDeps, type RefusedOwnerChange, refused } from './owner-change-deps';
import type { OwnerChangeDocumentRow } from './owner-change-papers.entity';

/** What a document may be. */
export const ACCEPTED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const LONGEST_NAME = 120;
/** As long as the link is valid: what has not come by then does not count. Machine time. */
const LINK_MS = 10 * 60_000;

export type AnnounceDocumentDeps = Pick<
  OwnerChangeDeps,
  'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers'
>;

export interface AnnounceDocument {
  readonly profileId: ProfileId;
  readonly loginId: string;
  readonly ownerChangeId: string;
  readonly item: Item;
  readonly fileName: string;
  /** Empty when nothing was said of it: any type that is taken. */
  readonly mediaType: string;
  /** 0 when nothing was said of it: any size that is taken. */
  readonly size: number;
}

export type AnnouncedDocument =
  | RefusedOwnerChange
  | { readonly kind: 'announced'; readonly row: OwnerChangeDocumentRow };

/** Keeps a place for one document of the own half of a case. */
export function announceDocument(
  { database, clock, ownerChanges, ownerChangePapers }: AnnounceDocumentDeps,
  { profileId, ownerChangeId, ...file }: AnnounceDocument,
): Promise<AnnouncedDocument> {
  const fileName = requiredLine('input.fileName', file.fileName, LONGEST_NAME);
  if (file.size < 0) throw badInput('input.size', faultText('input.invalid'));
  return database.transact(async (manager): Promise<AnnouncedDocument> => {
    const { party, change } = await lockOwnCase(ownerChanges, manager, profileId, ownerChangeId);
    if (!takesPapers(change.state)) return refused(whyClosed(change.state));
    const checks = await ownerChangePapers.checksOf(manager, [change.id]);
    const isAsked = checks.some((check) => check.party === party && check.item === file.item);
    if (!isAsked || isConfirmation(file.item)) return refused('ITEM_NOT_ASKED');
    if (file.size > MOST_BYTES) return refused('DOCUMENT_TOO_LARGE');
    if (file.mediaType !== '' && !isAccepted(file.mediaType)) return refused('DOCUMENT_TYPE_NOT_TAKEN');
    const now = new Date();
    const of = { ownerChangeId, party, item: file.item };
    const counted = await ownerChangePapers.countFor(manager, of, new Date(now.getTime() - LINK_MS));
    if (counted >= MOST_DOCUMENTS) return refused('TOO_MANY_DOCUMENTS');
    const row: OwnerChangeDocumentRow = {
      ...{ id: newId('ocd'), profileId, ...of, loginId: file.loginId, fileName },
      ...{ mediaType: file.mediaType === '' ? null : file.mediaType, size: file.size, state: 'ANNOUNCED' },
      ...{ sentDigest: null, storedDigest: null, announcedAt: now, storedAt: null },
      ...{ decidedAt: null, decidedBy: null, forgottenAt: null, reason: null, note: null },
    };
    await ownerChangePapers.insertDocument(manager, row);
    // The link ends within minutes: what came by it is named then, or goes.
    await planForgettingBytes(manager, row.id, addDays(clock.now(), 1));
    return { kind: 'announced', row };
  });
}

export function isAccepted(mediaType: string | null): boolean {
  return (ACCEPTED_TYPES as readonly (string | null)[]).includes(mediaType);
}
