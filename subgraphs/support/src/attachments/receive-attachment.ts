import { CallerFault } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { draftOf, insertDraft } from './announce-attachment';
import { MOST_BYTES } from './attachment';
import { safeFileName } from './safe-file-name';
import { type TakeAttachmentDeps, takeAttachment } from './take-attachment';

/** What a file is called whose name cannot stand on a disk. */
const UNNAMED = 'file';

export interface ReceivedFile {
  readonly profileId: ProfileId;
  readonly fileName: string;
  readonly bytes: Buffer;
}

/**
 * Takes a file that did not come by the file routes but inside of something else, a letter. Its draft belongs to no login (an empty
 * `loginId` binds it). Null for a file that is not taken: too large, of another type, damaged.
 */
export async function receiveAttachment(
  deps: TakeAttachmentDeps,
  { profileId, fileName, bytes }: ReceivedFile,
): Promise<string | null> {
  const size = bytes.length;
  if (size === 0 || size > MOST_BYTES) return null;
  const file = { profileId, loginId: '', fileName: nameOf(fileName), size };
  const row = draftOf(file, deps.clock.now());
  await deps.database.transact((manager) => insertDraft(deps.attachments, manager, row));
  try {
    await takeAttachment(deps, row.id, bytes);
    return row.id;
  } catch (error) {
    if (error instanceof CallerFault && error.code === 'BAD_USER_INPUT') return null;
    throw error;
  }
}

function nameOf(fileName: string): string {
  try {
    return safeFileName('fileName', fileName);
  } catch (error) {
    if (error instanceof CallerFault) return UNNAMED;
    throw error;
  }
}
