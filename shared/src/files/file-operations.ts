import { actingFor } from '../actor';
import { notFound } from '../errors';
import { answerOperation, type InternalHandlers } from '../http';
import type { FileContent, StoredFile } from './file-content';
import { readFile, storeFile } from './file-contract';
import { partOf } from './file-part';

/** A service's side of the gateway's file routes. The link was checked by the gateway; the id in it is one that the service has signed. */
export interface StoredFiles {
  /**
   * Null when the file is gone meanwhile.
   * @param from of a file that is written while it is read: null for the beginning, else what the part before said
   */
  read(fileId: string, from: string | null): Promise<FileContent | StoredFile | null>;
  /** The same bytes again are no error. Throws a CallerFault when this is not a file that can be taken: BAD_USER_INPUT, NOT_FOUND, CONFLICT. */
  store(fileId: string, bytes: Buffer): Promise<void>;
}

/** The two internal operations that the file routes call. Bytes travel as base64 in JSON, like
 * everything between services; what is large travels in parts. What they do is the act of whoever the link was made for. */
export function fileOperations(files: StoredFiles): InternalHandlers {
  return {
    ...answerOperation(readFile, ({ fileId, by, ...wanted }) =>
      actingFor(by, async () => {
        const file = await files.read(fileId, wanted.from);
        if (file === null) throw notFound();
        return partOf(file, wanted);
      }),
    ),
    ...answerOperation(storeFile, async ({ fileId, content, by }) => {
      await actingFor(by, () => files.store(fileId, Buffer.from(content, 'base64')));
      return true as const;
    }),
  };
}
