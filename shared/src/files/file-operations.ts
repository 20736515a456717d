import { z } from 'zod';
import { notFound } from '../errors';
import type { InternalHandlers } from '../http';
import { checked } from '../runtime';

/** A file as it leaves the house. */
export interface FileContent {
  /** What it is called on the customer's disk. */
  readonly name: string;
  /** e.g. `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A service's side of the gateway's file door. The link was checked by the gateway; the id in it is one that the service has signed. */
export interface FileDoor {
  /** Null when the file is gone meanwhile. */
  read(fileId: string): Promise<FileContent | null>;
  /** Throws a CallerFault when this is not a file that can be taken: BAD_USER_INPUT, NOT_FOUND, CONFLICT. */
  store(fileId: string, bytes: Buffer): Promise<void>;
}

const reading = z.object({ fileId: z.string().min(1).max(100) });
const storing = reading.extend({ content: z.base64() });

/** The two internal operations behind the door. Bytes travel as base64 in JSON, like everything between services. */
export function fileOperations(door: FileDoor): InternalHandlers {
  return {
    'read-file': async (input) => {
      const file = await door.read(checked(reading, input).fileId);
      if (file === null) throw notFound();
      return { name: file.name, mediaType: file.mediaType, content: file.bytes.toString('base64') };
    },
    'store-file': async (input) => {
      const { fileId, content } = checked(storing, input);
      await door.store(fileId, Buffer.from(content, 'base64'));
      return true;
    },
  };
}
