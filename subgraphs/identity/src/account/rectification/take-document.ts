import { createHash } from 'node:crypto';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, conflict, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mediaTypeOf, nameFor, withoutMetadata } from '@customer-area/shared/media-types';
import { sealBytes } from '@customer-area/shared/sealing';
import { rectificationDocumentAdded } from '../../../contract';
import { messages } from '../../messages';
import { ACCEPTED_TYPES, isAcceptedType, MOST_BYTES } from './media-types';
import type { RectificationStore } from './rectification.store';
import type { RectificationDocumentStore } from './rectification-document.store';

export interface TakeDocumentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly rectifications: RectificationStore;
  readonly documents: RectificationDocumentStore;
  /** Seals the documents at rest: 32 bytes in base64url. */
  readonly sealingKey: string;
}

/** Whether the gateway asks for one of ours. */
export function isDocument(fileId: string): boolean {
  return fileId.startsWith('rcd_');
}

/**
 * Takes a document in that was announced, from the gateway's file routes. The same bytes again are no second document and no
 * error: a reply may have been lost. Where and when a picture was taken is not kept.
 * BAD_USER_INPUT when it is not what was announced, CONFLICT when it is not awaited any more.
 */
export async function takeDocument(deps: TakeDocumentDeps, fileId: string, bytes: Buffer): Promise<void> {
  const { database, clock, rectifications, documents } = deps;
  const announced = await documents.announced(database.read, fileId);
  if (announced === null) throw notFound();
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (announced.digest === digest) return;
  if (announced.digest !== null) throw conflict(messages.localized('fault.fileSent'));
  const { kept, ...file } = comeAs(announced, bytes);
  const sealed = sealBytes(kept, deps.sealingKey);
  await database.transact(async (manager) => {
    const profileId = trustedProfileId(announced.profileId);
    const request = await rectifications.lock(manager, profileId, announced.rectificationId);
    const document = request === null ? null : await documents.announced(manager, fileId);
    if (request === null || document === null) throw notFound();
    if (document.digest === digest) return;
    if (document.digest !== null) throw conflict(messages.localized('fault.fileSent'));
    if (request.state !== 'AWAITING_DOCUMENTS') throw conflict(messages.localized('fault.noDocuments'));
    const at = clock.now();
    await documents.keep(manager, fileId, { ...file, sealed, digest, at });
    await appendEvent(manager, rectificationDocumentAdded, {
      profileId,
      subjectId: request.id,
      payload: { fileName: file.fileName },
      occurredAt: at,
    });
  });
}

interface DocumentFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What has come, held against what was announced: all of it, or that there will be a file and nothing else. */
function comeAs(announced: DocumentFile, bytes: Buffer): DocumentFile & { readonly kept: Buffer } {
  const { fileName, size } = announced;
  const isOpen = size === 0;
  if (isOpen ? bytes.length > MOST_BYTES : bytes.length !== size)
    throw badInput(
      'file',
      messages.localized('fault.fileSize', { bytes: bytes.length, announced: size || MOST_BYTES }),
    );
  const mediaType = mediaTypeOf(bytes);
  const isWanted = isOpen ? isAcceptedType(mediaType ?? '') : mediaType === announced.mediaType;
  const kept = isWanted && mediaType !== null ? withoutMetadata(bytes, mediaType) : null;
  if (kept === null || mediaType === null)
    throw badInput(
      'file',
      messages.localized('fault.fileType', { mediaType: announced.mediaType || ACCEPTED_TYPES.join(', ') }),
    );
  return { fileName: isOpen ? nameFor(fileName, mediaType) : fileName, mediaType, size: kept.length, kept };
}
