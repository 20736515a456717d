import { unauthenticated } from '@customer-area/shared/errors';
import type { FileSeal } from '@customer-area/shared/files';
import type { Viewer } from '@customer-area/shared/viewer';
import { FileLink } from './file-link.graphql';

/** A link to a file of this service for whoever asks. */
export function linkToRead(links: FileSeal, viewer: Viewer, fileId: string): FileLink {
  if (viewer.kind !== 'login') throw unauthenticated();
  const { sessionId } = viewer;
  const link = { service: 'billing', act: 'read', fileId, sessionId, maxBytes: 0 } as const;
  return Object.assign(new FileLink(), links.pathTo(link));
}
