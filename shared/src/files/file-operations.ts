import { actingFor } from '../actor';
import { notFound } from '../errors';
import { answerOperation, type InternalHandlers } from '../http';
import { readFile, storeFile } from './file-contract';

/** A file as it is sent to the customer. */
export interface FileContent {
  /** What it is called on the customer's disk. */
  readonly name: string;
  /** e.g. `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Of a part of a large file, where it goes on; null at its end. */
  readonly next?: string | null;
}

/** A service's side of the gateway's file routes. The link was checked by the gateway; the id in it is one that the service has signed. */
export interface StoredFiles {
  /**
   * Null when the file is gone meanwhile.
   * @param from null for the beginning, else what the part before said
   */
  read(fileId: string, from: string | null): Promise<FileContent | null>;
  /** Throws a CallerFault when this is not a file that can be taken: BAD_USER_INPUT, NOT_FOUND, CONFLICT. */
  store(fileId: string, bytes: Buffer): Promise<void>;
}

/** The two internal operations that the file routes call. Bytes travel as base64 in JSON, like
 * everything between services; what is large travels in parts. What they do is the act of whoever the link was made for. */
export function fileOperations(files: StoredFiles): InternalHandlers {
  return {
    ...answerOperation(readFile, async ({ fileId, from, by }) => {
      const file = await actingFor(by, () => files.read(fileId, from));
      if (file === null) throw notFound();
      const { name, mediaType, bytes, next = null } = file;
      return { name, mediaType, content: bytes.toString('base64'), next };
    }),
    ...answerOperation(storeFile, async ({ fileId, content, by }) => {
      await actingFor(by, () => files.store(fileId, Buffer.from(content, 'base64')));
      return true as const;
    }),
  };
}
