import { CallerFault } from '../errors';

/** A stored file by its owner and its id. Both are ids of ours: no part of a key is what somebody typed. */
export interface StorageKey {
  readonly profileId: string;
  readonly fileId: string;
}

/**
 * Where the bytes of files are kept. That there is a file, and what it is, is known by a row of the service that keeps it: bytes
 * are written before that row says so, and bytes without a row are found by `list` and removed.
 */
export interface FileStorage {
  /** Keeps the bytes whole or not at all; the same key again replaces them. */
  put(key: StorageKey, bytes: Buffer): Promise<void>;
  /** Bytes `start` to `end`, both included and within the file; nothing else is read. Null when there is no such file. */
  read(key: StorageKey, start: number, end: number): Promise<Buffer | null>;
  /** May be repeated. */
  remove(key: StorageKey): Promise<void>;
  /** The files of one profile whose ids begin so, in their order; at most `limit`. */
  list(profileId: string, prefix: string, limit: number): Promise<string[]>;
}

/** A storage does not answer, or answers what it must not: to be tried again. */
export class StorageUnavailable extends CallerFault {
  constructor(override readonly cause: unknown) {
    super('UNAVAILABLE');
  }
}
