import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { MOST_DOCUMENTS } from './rectification';
import type { RectificationStore } from './rectification.store';
import type { RectificationDocumentStore } from './rectification-document.store';

export interface ReserveDocumentDeps {
  readonly database: Database;
  readonly rectifications: RectificationStore;
  readonly documents: RectificationDocumentStore;
}

export interface ReservedFile {
  readonly fileName: string;
  /** Empty when nothing was said of it: any accepted type. */
  readonly mediaType: string;
  /** 0 when nothing was said of it: any accepted size. */
  readonly size: number;
}

export type ReservedDocument =
  | { readonly kind: 'announced'; readonly id: string }
  | { readonly kind: 'refused' | 'not-awaited' | 'too-many' | 'not-found' };

/** As long as the link is valid: what has not come by then does not count. Machine time. */
const LINK_MS = 10 * 60_000;

/** Keeps a place for one document of a request. Without a file it is refused, after everything that stands before that. */
export function reserveDocument(
  { database, rectifications, documents }: ReserveDocumentDeps,
  { profileId, rectificationId }: { readonly profileId: ProfileId; readonly rectificationId: string },
  file: ReservedFile | null,
): Promise<ReservedDocument> {
  return database.transact(async (manager): Promise<ReservedDocument> => {
    const request = await rectifications.lock(manager, profileId, rectificationId);
    if (request === null) return { kind: 'not-found' };
    if (request.state !== 'AWAITING_DOCUMENTS') return { kind: 'not-awaited' };
    if (file === null) return { kind: 'refused' };
    const now = new Date();
    const counted = await documents.countOf(manager, request, new Date(now.getTime() - LINK_MS));
    if (counted.arrived + counted.awaited >= MOST_DOCUMENTS) return { kind: 'too-many' };
    const id = newId('rcd');
    await documents.insert(manager, { ...file, id, profileId, rectificationId, announcedAt: now });
    return { kind: 'announced', id };
  });
}
