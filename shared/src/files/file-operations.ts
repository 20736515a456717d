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
}

/** A service's side of the gateway's file routes. The link was checked by the gateway; the id in it is one that the service has signed. */
export interface StoredFiles {
  /** Null when the file is gone meanwhile. */
  read(fileId: string): Promise<FileContent | null>;
  /** Throws a CallerFault when this is not a file that can be taken: BAD_USER_INPUT, NOT_FOUND, CONFLICT. */
  store(fileId: string, bytes: Buffer): Promise<void>;
}

/** The two internal operations that the file routes call. Bytes travel as base64 in JSON, like everything between services. */
export function fileOperations(files: StoredFiles): InternalHandlers {
  return {
    ...answerOperation(readFile, async ({ fileId }) => {
      const file = await files.read(fileId);
      if (file === null) throw notFound();
      return { name: file.name, mediaType: file.mediaType, content: file.bytes.toString('base64') };
    }),
    ...answerOperation(storeFile, async ({ fileId, content }) => {
      await files.store(fileId, Buffer.from(content, 'base64'));
      return true as const;
    }),
  };
}
