import { linkToRead as linkOf } from '@customer-area/shared/file-links';
import type { FileSeal } from '@customer-area/shared/files';
import type { FileLink } from '@customer-area/shared/graphql';
import type { Viewer } from '@customer-area/shared/viewer';

/** A file of this service, as whoever fetches it gets it. */
export interface LinkedFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly mediaType: string;
}

/** A link to a file of this service for whoever asks. All of them are put together while they are fetched. */
export function linkToRead(links: FileSeal, viewer: Viewer, file: LinkedFile): FileLink {
  return linkOf(links, viewer, { ...file, service: 'billing', size: null });
}
