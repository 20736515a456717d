import { CallerFault } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import { draftOf, insertDraft } from './announce-attachment';
import { MOST_BYTES, MOST_OF_MESSAGE } from './attachment';
import { safeFileName } from './safe-file-name';
import { type TakeAttachmentDeps, takeAttachment } from './take-attachment';

export type TakeMailedFilesDeps = TakeAttachmentDeps;

export interface MailedFiles {
  /** Drafts that can be bound to the message of the mail. */
  readonly taken: readonly string[];
  /** Of a type that is not taken, damaged, or more than a message can have: their names are kept, and no bytes. */
  readonly refused: readonly string[];
}

/**
 * Takes the files of a mail as drafts of nobody in particular, by the same checks as those that are sent through the file door. They
 * are bound in the transaction that writes the message; when that never comes, they are forgotten like any draft.
 */
export async function takeMailedFiles(
  deps: TakeMailedFilesDeps,
  profileId: ProfileId,
  files: readonly { readonly fileName: string; readonly bytes: Buffer }[],
): Promise<MailedFiles> {
  const taken: string[] = [];
  const refused: string[] = [];
  for (const { fileName, bytes } of files.slice(0, MOST_NAMED)) {
    const id = await announce(deps, profileId, fileName, bytes.length);
    const fits = taken.length < MOST_OF_MESSAGE && bytes.length > 0 && bytes.length <= MOST_BYTES;
    if (fits && (await isTaken(deps, id, bytes))) taken.push(id);
    else {
      await deps.attachments.refuse(deps.database.read, id);
      refused.push(id);
    }
  }
  return { taken, refused };
}

/** The names of more files than this say nothing more. */
const MOST_NAMED = 10;
const WITHOUT_NAME = 'file';

async function announce(
  { database, attachments, clock }: TakeMailedFilesDeps,
  profileId: ProfileId,
  fileName: string,
  size: number,
): Promise<string> {
  const file = { profileId, author: 'CUSTOMER', loginId: '', fileName: nameOf(fileName), size } as const;
  const row = draftOf(file, clock.now());
  await database.transact((manager) => insertDraft(attachments, manager, row));
  return row.id;
}

async function isTaken(deps: TakeMailedFilesDeps, id: string, bytes: Buffer): Promise<boolean> {
  try {
    await takeAttachment(deps, id, bytes);
    return true;
  } catch (error) {
    if (error instanceof CallerFault && error.code === 'BAD_USER_INPUT') return false;
    throw error;
  }
}

/** Nobody can be asked for another name. */
function nameOf(fileName: string): string {
  try {
    return safeFileName('file', fileName);
  } catch {
    return WITHOUT_NAME;
  }
}
