import type { FileContent } from '@customer-area/shared/files';
import { openSealedBytes } from '@customer-area/shared/sealing';
import type { RectificationDocumentStore } from './rectification-document.store';

export interface HandOutDocumentDeps {
  readonly documents: RectificationDocumentStore;
  readonly sealingKey: string;
}

/** A document for the gateway's file routes; null once it has been forgotten. */
export async function handOutDocument(
  { documents, sealingKey }: HandOutDocumentDeps,
  fileId: string,
): Promise<FileContent | null> {
  const stored = await documents.content(fileId);
  if (stored === null || stored.sealed === null) return null;
  const { fileName, mediaType, sealed } = stored;
  return { name: fileName, mediaType, bytes: openSealedBytes(sealed, sealingKey) };
}
