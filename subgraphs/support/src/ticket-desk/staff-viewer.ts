import { unauthenticated } from '@customer-area/shared/errors';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';

/** The member of staff that asks: the permission map lets nobody else come here. */
export function staffViewer(viewer: Viewer): LoginViewer {
  if (viewer.kind !== 'login') throw unauthenticated();
  return viewer;
}
