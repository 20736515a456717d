import { unauthenticated } from '../errors';
import type { FileSeal } from '../files';
import { FileLink, UploadTarget } from '../graphql';
import type { Viewer } from '../viewer';

/** A file that is to be fetched. */
export interface LinkedFile {
  /** The service that has it. */
  readonly service: string;
  /** What the service calls it, with the prefix of its kind. */
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Null when it is made while it is fetched. */
  readonly size: number | null;
}

/** A link to a file for whoever asks; it ends with their session. */
export function linkToRead(links: FileSeal, viewer: Viewer, file: LinkedFile): FileLink {
  if (viewer.kind !== 'login') throw unauthenticated();
  const { service, fileId, fileName, mediaType, size } = file;
  const link = { service, act: 'read', fileId, sessionId: viewer.sessionId, maxBytes: 0 } as const;
  return Object.assign(new FileLink(), { ...links.pathTo(link), fileName, mediaType, size });
}

/** A file that is to be sent. */
export interface AwaitedFile {
  /** The service that takes it. */
  readonly service: string;
  /** What the service calls it, with the prefix of its kind. */
  readonly fileId: string;
  readonly maxBytes: number;
  readonly mediaTypes: readonly string[];
}

/** Where a session sends one file to. */
export function targetToStore(links: FileSeal, sessionId: string, file: AwaitedFile): UploadTarget {
  const { service, fileId, maxBytes, mediaTypes } = file;
  const { path, expiresAt } = links.pathTo({ service, act: 'store', fileId, sessionId, maxBytes });
  return Object.assign(new UploadTarget(), { path, expiresAt, maxBytes, mediaTypes: [...mediaTypes] });
}
